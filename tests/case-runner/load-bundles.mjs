// Imports the TypeScript bundles whose folders come in through stdin, one a line, and answers with what failed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const failures = [];
let loaded = 0;
for (const folder of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  try {
    const { handler } = await import(pathToFileURL(join(folder, "index.mjs")).href);
    if (typeof handler !== "function") throw new Error(`its handler is ${typeof handler}`);
    loaded += 1;
  } catch (error) {
    failures.push(`${folder}: ${error.message}`);
  }
}
process.stdout.write(JSON.stringify({ loaded, failures }));

// Imports the TypeScript bundles that come in through stdin, a folder (and externals after tabs) a line, and answers
// with what failed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const failures = [];
let loaded = 0;
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [folder] = line.split("\t");
  try {
    const { handler } = await import(pathToFileURL(join(folder, "index.mjs")).href);
    if (typeof handler !== "function") throw new Error(`its handler is ${typeof handler}`);
    loaded += 1;
  } catch (error) {
    failures.push(`${folder}: ${error.message}`);
  }
}
process.stdout.write(JSON.stringify({ loaded, failures }));

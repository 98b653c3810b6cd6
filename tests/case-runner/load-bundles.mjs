// Imports the TypeScript bundles that come in through stdin, a folder (and externals after tabs) a line, and answers
// with what failed. The externals need not be installed: a module whose exports are all undefined stands in for each.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const failures = [];
let loaded = 0;
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [folder, ...externals] = line.split("\t");
  try {
    for (const name of externals) standIn(name, folder);
    const { handler } = await import(pathToFileURL(join(folder, "index.mjs")).href);
    if (typeof handler !== "function") throw new Error(`its handler is ${typeof handler}`);
    loaded += 1;
  } catch (error) {
    failures.push(`${folder}: ${error.message}`);
  }
}
process.stdout.write(JSON.stringify({ loaded, failures }));

function standIn(name, folder) {
  const place = join(folder, "node_modules", name);
  const bundle = readFileSync(join(folder, "index.mjs"), "utf8");
  const imported = [...bundle.matchAll(/^import \{(.*)\} from "(.*)";$/gm)].filter(
    ([, , from]) => from === name,
  );
  const names = imported.flatMap(([, list]) => list.split(",").map((one) => one.trim().split(" ")[0]));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(
    join(place, "index.js"),
    [...names.map((one) => `export const ${one} = undefined;`), "export default undefined;"].join("\n"),
  );
}

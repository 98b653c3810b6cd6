/** `node oxc-walk.mjs <folder>`: parses every TypeScript file and walks every node; what merely reading a program costs. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, visitorKeys } from "oxc-parser";

const folder = process.argv[2] ?? "";
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
let nodes = 0;

for (const name of names) {
  const { program, errors } = parseSync(name, readFileSync(join(folder, name), "utf8"));
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  walk(program);
}
console.log(`${names.length} files, ${nodes} nodes`);

function walk(node) {
  nodes++;
  for (const key of visitorKeys[node.type]) {
    const child = node[key];
    if (Array.isArray(child)) child.forEach(walkPresent);
    else walkPresent(child);
  }
}

/** Holes in arrays and parts that are left out are null. */
function walkPresent(node) {
  if (node) walk(node);
}

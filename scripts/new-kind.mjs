/**
 * `npm run new:kind <name>`: writes `src/kinds/<name>.ts`, adds its line to the table and says what to do next.
 * `--root <folder>` works on another checkout.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: "string" } } });
const root = values.root ?? join(import.meta.dirname, "..");
const [name] = positionals;

if (!name || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
  stop("usage: npm run new:kind <name>, in kebab-case");
const file = join(root, "src/kinds", `${name}.ts`);
if (existsSync(file)) stop(`src/kinds/${name}.ts is there already`);

const className = name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
const variable = variableName();
const table = withKind(readFileSync(join(root, "src/kinds/index.ts"), "utf8"));
writeFileSync(file, description());
writeFileSync(join(root, "src/kinds/index.ts"), table);
console.log(nextSteps());

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** Kinds that are called like a word of the language get a longer name. */
function variableName() {
  const camelCase = className[0].toLowerCase() + className.slice(1);
  const reserved = ["function", "switch", "class", "package", "import", "export", "default", "delete", "new"];
  return reserved.includes(camelCase) ? `${camelCase}Kind` : camelCase;
}

function description() {
  return `import type { ResourceKind } from "./kind.ts";

/** Say here what one is. */
export const ${variable}: ResourceKind = {
  className: "${className}",
  purpose: "Say here what it is for, in one sentence",
  constructorParameters: [{ name: "name", value: { type: "name" }, optional: true }],
  options: {},
  methods: {},
  stateful: false,
  exclusiveTriggers: false,
};
`;
}

/** The import and the line of the table, each where the alphabet wants it. */
function withKind(text) {
  const key = /^[a-z]+$/.test(name) ? name : `"${name}"`;
  const line = key === variable ? `  ${key},` : `  ${key}: ${variable},`;
  const lines = text.split("\n");
  insert(lines, {
    line: `import { ${variable} } from "./${name}.ts";`,
    among: /^import .* from "\.\/(.+)\.ts";$/,
    by: name,
  });
  insert(lines, { line, among: /^ {2}"?([a-z][a-z0-9-]*)"?(?:: \w+)?,$/, by: name });
  return lines.join("\n");
}

function insert(lines, { line, among, by }) {
  const places = lines.flatMap((text, index) => {
    const found = among.exec(text);
    return found ? [{ index, key: found[1] }] : [];
  });
  const last = places.at(-1);
  if (!last) stop("src/kinds/index.ts has another shape than this script expects");
  const next = places.find(({ key }) => key > by);
  lines.splice(next ? next.index : last.index + 1, 0, line);
}

function nextSteps() {
  return `wrote src/kinds/${name}.ts and its line in src/kinds/index.ts

1. Describe the kind in src/kinds/${name}.ts: parameters, options, methods, whether it keeps data.
2. npm run types names every platform that has not answered: write ${name}.ts (and ${name}.client.ts) there,
   or answer "unsupported".
3. Write the class ${className} in sdk/typescript/src and sdk/python/pluto_sdk, and its contract suite.
4. Add tests/cases/${name}-.../<typescript|python>/, run npm run accept and read the expected files.
5. npm run check, npm test, npm run change.`;
}

/**
 * `node plain-pyright.cjs <file>`: loads pyright into the process, binds one file and resolves every call in it, with
 * the checker off; the least that an analyser on pyright costs.
 */
const { readFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");

const build = join(dirname(require.resolve("pyright/package.json")), "dist");
const stubs = resolve(__dirname, "../../src/deducer/python/stubs");
// pyright looks for its typeshed below this folder
globalThis.__rootDirectory = `${build}/`;

const factories = {
  ...require(join(build, "vendor.js")).modules,
  ...require(join(build, "pyright-internal.js")).modules,
  ...nodeModules(),
};
const cache = new Map();

/** Node's own modules have numbers as well; only the entry file, which would start a command, knows them. */
function nodeModules() {
  const text = readFileSync(join(build, "pyright.js"), "utf8");
  const found = text.matchAll(/(\d+)\((\w)\)\{\2\.exports=require\("([^"]+)"\)\}/g);
  return Object.fromEntries(
    [...found].map(([, id, , name]) => [id, (module) => (module.exports = require(name))]),
  );
}

function load(id) {
  const known = cache.get(id);
  if (known) return known.exports;
  const module = { id, exports: {}, loaded: false, children: [], paths: [] };
  cache.set(id, module);
  factories[id].call(module.exports, module, module.exports, load);
  module.loaded = true;
  return module.exports;
}

Object.assign(load, {
  m: factories,
  g: globalThis,
  o: (object, key) => Object.hasOwn(object, key),
  r: (exports) => Object.defineProperty(exports, "__esModule", { value: true }),
  d: (exports, getters) => {
    for (const [key, get] of Object.entries(getters))
      Object.defineProperty(exports, key, { enumerable: true, get });
  },
  n: (module) => Object.assign(() => (module?.__esModule ? module.default : module), { a: module }),
  nmd: (module) => module,
});

function exporting(name) {
  const id = Object.keys(factories).find((key) =>
    new RegExp(`(exports|\\bt)\\.${name}=`).test(factories[key].toString()),
  );
  if (id === undefined) throw new Error(`pyright exports no ${name}`);
  return load(id);
}
const internal = (name) => exporting(name)[name];

const file = resolve(process.argv[2] ?? "");
const output = new (internal("StandardConsole"))("error");
const temporary = new (internal("RealTempFile"))();
const files = new (internal("PyrightFileSystem"))(internal("createFromRealFileSystem")(temporary, output));
const services = internal("createServiceProvider")(files, output, temporary);
const uriOf = (path) => internal("Uri").file(path, services);

const options = new (internal("ConfigOptions"))(uriOf(dirname(file)));
options.defaultExtraPaths = [uriOf(dirname(file)), uriOf(stubs)];
const resolver = new (internal("ImportResolver"))(services, options, new (internal("NoAccessHost"))());
const program = new (internal("Program"))(resolver, options, services, undefined, true);
program.addTrackedFile(uriOf(file));

const { parseTree } = program.getBoundSourceFileInfo(uriOf(file)).sourceFile.getParserOutput();
const { getChildNodes } = exporting("getChildNodes");
const call = 9;
let resolved = 0;
walk(parseTree);
console.log(`${resolved} calls resolved`);
process.exit(0);

function walk(node) {
  if (!node) return;
  if (node.nodeType === call && program.evaluator.getType(node.d.leftExpr)) resolved++;
  for (const child of getChildNodes(node)) walk(child);
}

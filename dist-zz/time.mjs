var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/diagnostics/render/github.ts
var init_github = __esm({
  "src/diagnostics/render/github.ts"() {
    "use strict";
  }
});

// src/diagnostics/render/json.ts
var init_json = __esm({
  "src/diagnostics/render/json.ts"() {
    "use strict";
  }
});

// src/diagnostics/render/columns.ts
var init_columns = __esm({
  "src/diagnostics/render/columns.ts"() {
    "use strict";
  }
});

// src/diagnostics/render/frame.ts
var init_frame = __esm({
  "src/diagnostics/render/frame.ts"() {
    "use strict";
    init_columns();
  }
});

// src/diagnostics/render/paint.ts
var init_paint = __esm({
  "src/diagnostics/render/paint.ts"() {
    "use strict";
  }
});

// src/diagnostics/render/pretty.ts
var init_pretty = __esm({
  "src/diagnostics/render/pretty.ts"() {
    "use strict";
    init_frame();
    init_paint();
  }
});

// src/diagnostics/render/summary.ts
var init_summary = __esm({
  "src/diagnostics/render/summary.ts"() {
    "use strict";
  }
});

// src/diagnostics/span.ts
function compareSpans(a, b) {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}
function comparePositions(a, b) {
  return a.line - b.line || a.column - b.column;
}
var init_span = __esm({
  "src/diagnostics/span.ts"() {
    "use strict";
  }
});

// src/diagnostics/report.ts
function compareDiagnostics(a, b) {
  if (a.at && b.at) return compareSpans(a.at, b.at) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  return Number(a.at !== void 0) - Number(b.at !== void 0);
}
var Report;
var init_report = __esm({
  "src/diagnostics/report.ts"() {
    "use strict";
    init_span();
    Report = class {
      #found = /* @__PURE__ */ new Map();
      /** Adds a diagnostic; the same code at the same place with the same message counts once. */
      add(diagnostic) {
        const key = JSON.stringify([diagnostic.code, diagnostic.at, diagnostic.message]);
        if (!this.#found.has(key)) this.#found.set(key, diagnostic);
      }
      /** Everything found, ordered by place (findings without a place first), then by code. */
      get diagnostics() {
        return [...this.#found.values()].sort(compareDiagnostics);
      }
      get hasErrors() {
        return [...this.#found.values()].some((diagnostic) => diagnostic.severity === "error");
      }
    };
  }
});

// src/diagnostics/sources.ts
var SourceText;
var init_sources = __esm({
  "src/diagnostics/sources.ts"() {
    "use strict";
    SourceText = class {
      #lineStarts;
      /** Relative to the project's root, with forward slashes. */
      file;
      /** The text as it is on disk (a byte-order mark removed): offsets count its UTF-16 units. */
      text;
      constructor(file, text) {
        this.file = file;
        this.text = text;
        const starts = [0];
        for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
        this.#lineStarts = starts;
      }
      /** The span of a half-open range of UTF-16 offsets. */
      span(start, end) {
        return { file: this.file, start: this.position(start), end: this.position(end) };
      }
      /** The text of a 1-based line, without its line break. */
      line(number) {
        const start = this.#lineStarts[number - 1];
        if (start === void 0) return "";
        const end = this.#lineStarts[number] ?? this.text.length + 1;
        return this.text.slice(start, end - 1).replace(/\r$/, "");
      }
      /** The 1-based position of an offset. */
      position(offset) {
        let low = 0;
        let high = this.#lineStarts.length - 1;
        while (low < high) {
          const middle = low + high + 1 >> 1;
          if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
          else high = middle - 1;
        }
        return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
      }
    };
  }
});

// src/diagnostics/index.ts
var init_diagnostics = __esm({
  "src/diagnostics/index.ts"() {
    "use strict";
    init_github();
    init_json();
    init_pretty();
    init_summary();
    init_report();
    init_sources();
    init_span();
  }
});

// src/deducer/python/pyright-loader.ts
var pyright_loader_exports = {};
__export(pyright_loader_exports, {
  PyrightModules: () => PyrightModules,
  expectedVersion: () => expectedVersion,
  installedVersion: () => installedVersion,
  pyrightFolder: () => pyrightFolder
});
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
function installedVersion() {
  const manifest = require2("pyright/package.json");
  return manifest.version;
}
function exportsName(factory, name) {
  const text = factory.toString();
  const assignment = `.${name}=`;
  if (!text.includes(assignment)) return false;
  const own = /^\w+\(\w+,\s*(\w+)/.exec(text)?.[1] ?? "exports";
  return new RegExp(`\\b(?:exports|${own})\\.${name}=`).test(text);
}
function chunk(file) {
  const loaded2 = require2(join(pyrightFolder, file));
  return loaded2.modules;
}
function nodeModules() {
  const entry2 = readFileSync(join(pyrightFolder, "pyright.js"), "utf8");
  const table = {};
  for (const [, id, , name] of entry2.matchAll(/(\d+)\((\w)\)\{\2\.exports=require\("([\w/:]+)"\)\}/g)) {
    if (id === void 0 || name === void 0) continue;
    table[id] = (module) => {
      module.exports = require2(name);
    };
  }
  return table;
}
function loader(table) {
  const cache = /* @__PURE__ */ new Map();
  const load2 = (id) => {
    const known = cache.get(id);
    if (known) return known.exports;
    const factory = table[id];
    if (!factory) throw new Error(`pyright ${installedVersion()} has no module ${id}`);
    const module = { id, exports: {}, loaded: false };
    cache.set(id, module);
    factory.call(module.exports, module, module.exports, load2);
    module.loaded = true;
    return module.exports;
  };
  return Object.assign(load2, bundlerTools, { m: table });
}
function defineGetters(target, getters) {
  for (const [name, get] of Object.entries(getters)) {
    if (!Object.hasOwn(target, name)) Object.defineProperty(target, name, { enumerable: true, get });
  }
}
var require2, expectedVersion, pyrightFolder, PyrightModules, bundlerTools;
var init_pyright_loader = __esm({
  "src/deducer/python/pyright-loader.ts"() {
    "use strict";
    require2 = createRequire(import.meta.url);
    expectedVersion = "1.1.414";
    pyrightFolder = join(dirname(require2.resolve("pyright/package.json")), "dist");
    PyrightModules = class {
      #own = chunk("pyright-internal.js");
      #load = loader({ ...chunk("vendor.js"), ...this.#own, ...nodeModules() });
      /** The export of that name; `as` says what it is, and the self-test checks that it behaves so. */
      find(name) {
        for (const [id, factory] of Object.entries(this.#own)) {
          if (exportsName(factory, name)) return this.#load(id)[name];
        }
        throw new Error(
          `pyright ${installedVersion()} has no internal \`${name}\` (pluto is written for pyright ${expectedVersion})`
        );
      }
    };
    bundlerTools = {
      g: globalThis,
      o: (object, key) => Object.hasOwn(object, key),
      d: defineGetters,
      r: (target) => {
        Object.defineProperty(target, Symbol.toStringTag, { value: "Module" });
        Object.defineProperty(target, "__esModule", { value: true });
      },
      n: (module) => {
        const get = () => module["__esModule"] ? module["default"] : module;
        defineGetters(get, { a: get });
        return get;
      },
      nmd: (module) => Object.assign(module, { paths: [], children: [] })
    };
  }
});

// src/deducer/python/pyright-api.ts
var pyright_api_exports = {};
__export(pyright_api_exports, {
  loadPyright: () => loadPyright
});
function loadPyright() {
  loaded ??= assemble(new PyrightModules());
  return loaded;
}
function assemble(modules) {
  modules.find("setLocaleOverride")("en");
  const factory = modules.find("Uri");
  const uri = (path) => factory.file(path, caseDetector);
  return { uri, open: opener(modules, uri), ...syntaxTools(modules), ...typeTools(modules) };
}
function opener(modules, uri) {
  const services = serviceProvider(modules);
  const Options = modules.find("ConfigOptions");
  const Resolver2 = modules.find("ImportResolver");
  const Host = modules.find("NoAccessHost");
  const Program = modules.find("Program");
  const newest = modules.find("pythonVersion3_15");
  return (root, configure) => {
    const config = new Options(uri(root));
    config.typeshedPath = uri(`${pyrightFolder}/typeshed-fallback`);
    config.defaultPythonVersion = newest;
    configure(config);
    const resolver = new Resolver2(services, config, new Host());
    resolver.ensurePartialStubPackages = () => false;
    const withoutChecker = true;
    return { config, resolver, program: new Program(resolver, config, services, void 0, withoutChecker) };
  };
}
function serviceProvider(modules) {
  const silent = new (modules.find("NullConsole"))();
  const real = modules.find("createFromRealFileSystem");
  const FileSystem = modules.find("PyrightFileSystem");
  const create = modules.find("createServiceProvider");
  return create(new FileSystem(real(caseDetector, silent)), silent, noTemporaryFiles, caseDetector);
}
function refuseTemporaryFile() {
  throw new Error("pyright asked for a temporary file, which analysis never needs");
}
function syntaxTools(modules) {
  const names = modules.find("OperatorTypeNameMap");
  const unescape = modules.find("getUnescapedString");
  return {
    getChildNodes: modules.find("getChildNodes"),
    unescaped: (token) => unescape(token).value,
    operator: (number) => {
      const name = names[number]?.trim();
      if (name === void 0) throw new Error(`pyright has no operator ${number}`);
      return name;
    }
  };
}
function typeTools(modules) {
  const isFunction = modules.find("isFunction");
  const isOverloaded = modules.find("isOverloaded");
  const classType = modules.find("ClassType");
  return {
    isClass: modules.find("isClass"),
    isClassInstance: modules.find("isClassInstance"),
    isFunctionType: (type) => isFunction(type) || isOverloaded(type),
    isUnknownType: modules.find("isAnyOrUnknown"),
    forEachSubtype: modules.find("doForEachSubtype"),
    isProtocol: (type) => classType.isProtocolClass(type)
  };
}
var loaded, caseDetector, noTemporaryFiles;
var init_pyright_api = __esm({
  "src/deducer/python/pyright-api.ts"() {
    "use strict";
    init_pyright_loader();
    caseDetector = {
      isCaseSensitive: () => process.platform !== "win32" && process.platform !== "darwin"
    };
    noTemporaryFiles = {
      ...caseDetector,
      tmpdir: () => refuseTemporaryFile(),
      tmpfile: () => refuseTemporaryFile(),
      dispose: () => void 0
    };
  }
});

// src/deducer/python/node-types.ts
var nodeType, constantType;
var init_node_types = __esm({
  "src/deducer/python/node-types.ts"() {
    "use strict";
    nodeType = {
      error: 0,
      argument: 1,
      assert: 2,
      assignment: 3,
      assignmentExpression: 4,
      augmentedAssignment: 5,
      await: 6,
      binaryOperation: 7,
      break: 8,
      call: 9,
      class: 10,
      comprehension: 11,
      comprehensionFor: 12,
      comprehensionIf: 13,
      constant: 14,
      continue: 15,
      decorator: 16,
      del: 17,
      dictionary: 18,
      dictionaryExpandEntry: 19,
      dictionaryKeyEntry: 20,
      ellipsis: 21,
      if: 22,
      import: 23,
      importAs: 24,
      importFrom: 25,
      importFromAs: 26,
      index: 27,
      except: 28,
      for: 29,
      formatString: 30,
      function: 31,
      global: 32,
      lambda: 33,
      list: 34,
      memberAccess: 35,
      module: 36,
      moduleName: 37,
      name: 38,
      nonlocal: 39,
      number: 40,
      parameter: 41,
      pass: 42,
      raise: 43,
      return: 44,
      set: 45,
      slice: 46,
      statementList: 47,
      stringList: 48,
      string: 49,
      suite: 50,
      ternary: 51,
      tuple: 52,
      try: 53,
      typeAnnotation: 54,
      unaryOperation: 55,
      unpack: 56,
      while: 57,
      with: 58,
      withItem: 59,
      yield: 60,
      yieldFrom: 61,
      match: 63,
      case: 64,
      patternSequence: 65,
      patternAs: 66,
      patternLiteral: 67,
      patternClass: 68,
      patternCapture: 69,
      patternMapping: 70,
      patternMappingKeyEntry: 71,
      patternMappingExpandEntry: 72,
      patternValue: 73,
      patternClassArgument: 74,
      typeParameter: 75,
      typeParameterList: 76,
      typeAlias: 77
    };
    constantType = { none: 27, false: 15, true: 34 };
  }
});

// src/deducer/python/self-test-program.ts
var selfTestProgram, firstOfType, operatorsInOrder, constantsInOrder;
var init_self_test_program = __esm({
  "src/deducer/python/self-test-program.ts"() {
    "use strict";
    selfTestProgram = `import os.path as p; from json import KVStore as K; global g; nonlocal n; pass; del v; x: int = 1; x += 2
@p.a(*b, c=1)
class C(K):
    async def f[T](self, *a, **k): return await (yield f"{a!r}b"), (yield from (1, "s", ...)), lambda q: [i for i in q if i]
if (w := a[1:2]) if True else not None: raise E
for i in {1: 2, **d}, {3}, False, __debug__: break
while a + b - c * d / e // f % g ** h @ i << j >> k & l | m ^ o and p or q: continue
with a as b: assert (~b < c, a <= b, a > d, a >= e, a == f, a != g, a is h, a is not i, a in j, a not in k, *y)
try: type T = int
except E: pass
match x:
    case K(a=[1, *b]) | {"k": p.c, **r} as z: pass
x = `;
    firstOfType = {
      module: "import os.path a",
      statementList: "import os.path a",
      import: "import os.path a",
      importAs: "os.path as p",
      moduleName: "os.path",
      name: "os",
      importFrom: "from json import",
      importFromAs: "KVStore as K",
      global: "global g",
      nonlocal: "nonlocal n",
      pass: "pass",
      del: "del v",
      assignment: "x: int = 1",
      typeAnnotation: "x: int",
      number: "1",
      augmentedAssignment: "x += 2",
      class: "@p.a(*b, c=1)\ncl",
      decorator: "@p.a(*b, c=1)",
      call: "p.a(*b, c=1)",
      memberAccess: "p.a",
      argument: "*b",
      suite: ":\n    async def ",
      function: "async def f[T](s",
      typeParameterList: "[T]",
      typeParameter: "T",
      parameter: "self",
      return: "return await (yi",
      tuple: 'await (yield f"{',
      await: 'await (yield f"{',
      yield: 'yield f"{a!r}b")',
      stringList: 'f"{a!r}b"',
      formatString: 'f"{a!r}b"',
      yieldFrom: 'yield from (1, "',
      string: '"s"',
      ellipsis: "...",
      lambda: "lambda q: [i for",
      list: "[i for i in q if",
      comprehension: "i for i in q if ",
      comprehensionFor: "for i in q",
      comprehensionIf: "if i",
      if: "if (w := a[1:2])",
      ternary: "(w := a[1:2]) if",
      assignmentExpression: "(w := a[1:2])",
      index: "a[1:2]",
      slice: "1:2",
      constant: "True",
      unaryOperation: "not None",
      raise: "raise E",
      for: "for i in {1: 2, ",
      dictionary: "{1: 2, **d}",
      dictionaryKeyEntry: "1: 2",
      dictionaryExpandEntry: "**d",
      set: "{3}",
      break: "break",
      while: "while a + b - c ",
      binaryOperation: "a + b - c * d / ",
      continue: "continue",
      with: "with a as b: ass",
      withItem: "a as b",
      assert: "assert (~b < c, ",
      unpack: "*y",
      try: "try: type T = in",
      typeAlias: "type T = int",
      except: "except E: pass",
      match: "match x:\n    cas",
      case: "case K(a=[1, *b]",
      patternAs: "K(a=[1, *b]) | {",
      patternClass: "K(a=[1, *b]",
      patternClassArgument: "a=[1, *b]",
      patternSequence: "[1, *b]",
      patternLiteral: "1",
      patternCapture: "*b",
      patternMapping: '{"k": p.c, **r}',
      patternMappingKeyEntry: '"k": p.c',
      patternValue: "p.c",
      patternMappingExpandEntry: "**r",
      error: ""
    };
    operatorsInOrder = "+= not or and | & >> << - + @ % // / * ** ^ < ~ <= > >= == != is is not in not in";
    constantsInOrder = "True:true None:none False:false __debug__:other";
  }
});

// src/deducer/python/self-test.ts
var self_test_exports = {};
__export(self_test_exports, {
  checkPyright: () => checkPyright
});
function checkPyright(pyright) {
  if (passed) return;
  const project = pyright.open("/", () => void 0);
  const file = pyright.uri("/pluto-self-test.py");
  compare(observe(pyright, { project, file }));
  checkImports({ project, file });
  passed = true;
}
function observe(pyright, opened) {
  const nodes = preorder(parse(opened), pyright);
  const names = new Map(Object.entries(nodeType).map(([name, number]) => [number, name]));
  const first = {};
  const operators = [];
  const constants2 = [];
  for (const node of nodes) {
    first[names.get(node.nodeType) ?? `type ${node.nodeType}`] ??= textOf(node).slice(0, 16);
    const known = node;
    if (isOperation(known)) operators.push(pyright.operator(known.d.operator));
    if (known.nodeType === nodeType.constant) constants2.push(`${textOf(node)}:${constantName(known.d.constType)}`);
  }
  return { first, operators: operators.join(" "), constants: constants2.join(" ") };
}
function parse({ project: { program: program2 }, file }) {
  program2.addTrackedFile(file);
  const info = program2.getSourceFileInfo(file);
  if (!info) return fail("it does not take a file", "");
  program2._parseFile(info, selfTestProgram);
  return info.sourceFile.getParserOutput()?.parseTree ?? fail("it does not parse", "");
}
function preorder(root, { getChildNodes }) {
  return [root, ...getChildNodes(root).flatMap((child) => child ? preorder(child, { getChildNodes }) : [])];
}
function isOperation(node) {
  const types = [nodeType.binaryOperation, nodeType.unaryOperation, nodeType.augmentedAssignment];
  return types.includes(node.nodeType);
}
function constantName(number) {
  return Object.entries(constantType).find(([, known]) => known === number)?.[0] ?? "other";
}
function textOf(node) {
  return selfTestProgram.slice(node.start, node.start + node.length);
}
function compare(found) {
  for (const [name, text] of Object.entries(firstOfType)) {
    if (found.first[name] !== text) fail(`its tree has no \`${text}\` as ${name}`, found.first[name] ?? "nothing");
  }
  if (found.operators !== operatorsInOrder) fail("its operators are others", found.operators);
  if (found.constants !== constantsInOrder) fail("its constants are others", found.constants);
}
function checkImports({ project: { config, resolver }, file }) {
  const module = { leadingDots: 0, nameParts: ["json"], importedSymbols: /* @__PURE__ */ new Set() };
  const found = resolver.resolveImport(file, config.findExecEnvironment(file), module);
  if (!found.isImportFound || !found.isStdlibTypeshedFile) fail("it does not find Python's own modules", "json");
}
function fail(what, found) {
  throw new Error(
    `the installed pyright ${installedVersion()} is not the ${expectedVersion} that pluto is written for: ${what} (found: ${found})`
  );
}
var passed;
var init_self_test = __esm({
  "src/deducer/python/self-test.ts"() {
    "use strict";
    init_node_types();
    init_pyright_loader();
    init_self_test_program();
    passed = false;
  }
});

// src/deducer/python/context.ts
function placeOf(range, { module }) {
  const start = range.start - module.shift;
  return { source: module.source, start, end: start + range.length };
}
function placeBetween([first, last], { module }) {
  const start = first.start - module.shift;
  return { source: module.source, start, end: last.start + last.length - module.shift };
}
function sourceOf(range, context) {
  const { start, end } = placeOf(range, context);
  return context.module.source.text.slice(start, end);
}
var init_context = __esm({
  "src/deducer/python/context.ts"() {
    "use strict";
  }
});

// src/deducer/python/builtin-names.ts
var builtinNames;
var init_builtin_names = __esm({
  "src/deducer/python/builtin-names.ts"() {
    "use strict";
    builtinNames = new Set(
      `ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
  BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
  ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup
  FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
  IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
  ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
  PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError
  ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError
  SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
  UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
  abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright
  credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
  help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open
  ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type
  vars zip __import__ __build_class__ __debug__
  __file__ __doc__ __package__ __spec__ __loader__ __path__ __builtins__ __annotations__ __dict__ __class__`.split(/\s+/)
    );
  }
});

// src/deducer/ir/node.ts
function spanOf(place) {
  return place.source.span(place.start, place.end);
}
var init_node = __esm({
  "src/deducer/ir/node.ts"() {
    "use strict";
  }
});

// src/deducer/ir/walk.ts
var init_walk = __esm({
  "src/deducer/ir/walk.ts"() {
    "use strict";
  }
});

// src/deducer/ir/index.ts
var init_ir = __esm({
  "src/deducer/ir/index.ts"() {
    "use strict";
    init_node();
    init_walk();
  }
});

// src/deducer/diagnostics.ts
function syntaxError(at, message) {
  return {
    code: "PLT1015",
    severity: "error",
    message: `syntax error: ${message}`,
    at: spanOf(at),
    hint: "correct the syntax here; the rest of the file was not analysed"
  };
}
function unknownSdkImport(at, { name, nearest }) {
  return {
    code: "PLT1014",
    severity: "error",
    message: `the SDK has no \`${name}\``,
    at: spanOf(at),
    hint: nearest ? `did you mean \`${nearest}\`?` : "see the list of classes in the SDK's README"
  };
}
function moduleNotFound(at, specifier) {
  return {
    code: "PLT1033",
    severity: "error",
    message: `there is no module \`${specifier}\``,
    at: spanOf(at),
    hint: "correct the path, or create the file"
  };
}
var init_diagnostics2 = __esm({
  "src/deducer/diagnostics.ts"() {
    "use strict";
    init_ir();
  }
});

// src/deducer/python/names.ts
function lowerName(node, context) {
  const at = placeOf(node, context);
  const name = node.d.value;
  const meaning = context.lower.resolver.name(name, context.scope);
  if (meaning) return lowerResolution(meaning, { name, node, at, context });
  if (name === "__name__") return moduleName(at, context);
  if (name === "TYPE_CHECKING") return { kind: "literal", value: false, at };
  if (builtinNames.has(name)) return { kind: "builtin", name, at };
  return { kind: "unsupported", what: `the undefined name \`${name}\``, operands: [], at };
}
function lowerMember(node, context) {
  const { leftExpr, member } = node.d;
  const at = placeOf(node, context);
  const name = member.d.value;
  const meaning = memberMeaning(node, context);
  if (meaning) {
    if (meaning.kind === "sdk-unknown") reportUnknown(meaning.name, { node: member, context });
    return lowerResolution(meaning, { name, node, at, context });
  }
  return {
    kind: "member",
    object: context.lower.expression(leftExpr, context),
    name,
    nameAt: placeOf(member, context),
    at,
    hint: () => context.lower.hint(leftExpr, context)
  };
}
function meaningOf(node, context) {
  if (node.nodeType === nodeType.name) return context.lower.resolver.name(node.d.value, context.scope);
  return node.nodeType === nodeType.memberAccess ? memberMeaning(node, context) : void 0;
}
function reportUnknown(name, { node, context }) {
  const nearest = context.lower.resolver.sdk.nearest(name);
  const found = nearest === void 0 ? { name } : { name, nearest };
  context.lower.project.report.add(unknownSdkImport(placeOf(node, context), found));
}
function lowerResolution(meaning, { name, node, at, context }) {
  switch (meaning.kind) {
    case "binding":
      if (isClassAttribute(meaning)) return classAttribute(meaning.scope, { name: meaning.binding.name, at, context });
      return {
        kind: "reference",
        name,
        binding: meaning.binding,
        at,
        ...node && { hint: () => context.lower.hint(node, context) }
      };
    case "sdk":
      return { kind: "sdk", name: meaning.name, at };
    case "sdk-module":
      return { kind: "unsupported", what: "the SDK's module as a value", operands: [], at };
    case "sdk-unknown":
      return { kind: "unsupported", what: `\`${meaning.name}\`, which the SDK does not have`, operands: [], at };
    case "module":
      if (meaning.file !== void 0) return { kind: "module", file: meaning.file, at };
      return { kind: "unsupported", what: "a folder of modules as a value", operands: [], at };
    case "nowhere":
      return { kind: "unsupported", what: `\`${name}\`, which is not where it is imported from`, operands: [], at };
    case "external":
      return lowerExternal(meaning, at);
  }
}
function memberMeaning(node, context) {
  const object = meaningOf(node.d.leftExpr, context);
  return object && context.lower.resolver.member(object, node.d.member.d.value);
}
function lowerExternal(meaning, at) {
  const { package: from, standard, name } = meaning;
  if (name === "TYPE_CHECKING" && typingModules.has(from)) return { kind: "literal", value: false, at };
  return { kind: "external", package: from, standard, name, at };
}
function isClassAttribute({ scope, binding }) {
  if (scope.kind !== "class") return false;
  const definitions = scope.own(binding.name)?.definitions ?? [];
  return definitions.some((each) => each.kind === "value" && memberParents.has(each.name.parent?.nodeType ?? -1));
}
function classAttribute(scope, { name, at, context }) {
  const declaration = scope.node;
  const symbol = scope.parent?.own(declaration.d.name.d.value);
  const meaning = symbol && context.lower.resolver.symbol(symbol);
  if (!meaning) return { kind: "unsupported", what: `the class attribute \`${name}\``, operands: [], at };
  const object = lowerResolution(meaning, { name: declaration.d.name.d.value, at, context });
  return { kind: "member", object, name, nameAt: at, at };
}
function moduleName(at, { module, lower }) {
  const main = module.file === lower.project.entryFile;
  return { kind: "literal", value: main ? "__main__" : module.name, at };
}
var typingModules, memberParents;
var init_names = __esm({
  "src/deducer/python/names.ts"() {
    "use strict";
    init_builtin_names();
    init_context();
    init_diagnostics2();
    init_node_types();
    typingModules = /* @__PURE__ */ new Set(["typing", "typing_extensions"]);
    memberParents = /* @__PURE__ */ new Set([
      nodeType.assignment,
      nodeType.class,
      nodeType.function,
      nodeType.typeAnnotation
    ]);
  }
});

// src/deducer/python/type-hints.ts
function typeHint(node, context) {
  const sdkClasses = /* @__PURE__ */ new Set();
  const classes = /* @__PURE__ */ new Set();
  let unknown = false;
  eachType(node, context, (type) => {
    if (isUndecided(type, context)) unknown = true;
    else if (context.lower.project.pyright.isClass(type)) addClass(type, { sdkClasses, classes, context });
  });
  return { sdkClasses: [...sdkClasses].sort(), classes: [...classes], unknown };
}
function isCallableType(name, context) {
  const { pyright } = context.lower.project;
  let callable = false;
  eachType(name, context, (type) => {
    if (pyright.isFunctionType(type)) callable = true;
    if (pyright.isClassInstance(type) && type.shared.fields.has("__call__")) callable = true;
  });
  return callable;
}
function eachType(node, { lower, module }, visit) {
  const { evaluator } = lower.project.bind(module.file);
  const type = evaluator.getType(node);
  if (!type) return;
  lower.project.pyright.forEachSubtype(evaluator.makeTopLevelTypeVarsConcrete(type), (subtype) => {
    visit(evaluator.makeTopLevelTypeVarsConcrete(subtype));
  });
}
function isUndecided(type, { lower }) {
  const { pyright } = lower.project;
  if (pyright.isUnknownType(type)) return true;
  if (!pyright.isClassInstance(type)) return false;
  return type.shared.fullName === "builtins.object" || pyright.isProtocol(type);
}
function addClass(type, { sdkClasses, classes, context }) {
  if (!context.lower.project.pyright.isClassInstance(type)) return;
  for (const base of type.shared.mro) {
    if (context.lower.project.pyright.isClass(base) && isSdkClass(base)) sdkClasses.add(base.shared.name);
  }
  const own = userClass(type, context);
  if (own) classes.add(own);
}
function isSdkClass(type) {
  return type.shared.fullName === `pluto_sdk.${type.shared.name}`;
}
function userClass(type, { lower }) {
  const node = type.shared.declaration?.node;
  const file = node?.nodeType === nodeType.class ? lower.project.userFile(type.shared.fileUri) : void 0;
  if (!node || file === void 0) return void 0;
  const module = lower.project.parse(file);
  return lower.class(node, lower.around(node, module));
}
var init_type_hints = __esm({
  "src/deducer/python/type-hints.ts"() {
    "use strict";
    init_node_types();
  }
});

// src/deducer/python/callable-annotation.ts
function isCallableAnnotation(annotation, { name, outer }) {
  if (!annotation) return false;
  return fromText(annotation, outer) ?? isCallableType(name, outer);
}
function fromText(annotation, context) {
  if (annotation.nodeType === nodeType.index) return fromText(annotation.d.leftExpr, context);
  if (annotation.nodeType === nodeType.constant) return false;
  if (annotation.nodeType === nodeType.binaryOperation) {
    const parts = [annotation.d.leftExpr, annotation.d.rightExpr].map((part) => fromText(part, context));
    return parts.includes(void 0) ? void 0 : parts.includes(true);
  }
  const meaning = meaningOf(annotation, context);
  if (meaning?.kind === "sdk") return false;
  if (meaning?.kind === "external" && meaning.name === "Callable") return true;
  if (meaning === void 0 && annotation.nodeType === nodeType.name && builtinNames.has(annotation.d.value)) {
    return false;
  }
  if (meaning?.kind !== "binding" || meaning.binding.role !== "class") return void 0;
  return meaning.scope.kind === "module" && isOrdinaryClass(meaning.binding.name, { file: meaning.scope.file, context }) ? false : void 0;
}
function isOrdinaryClass(name, { file, context }) {
  const { tree } = context.lower.project.parse(file);
  return tree.d.statements.some(
    (node) => node.nodeType === nodeType.class && node.d.name.d.value === name && node.d.arguments.length === 0
  );
}
var init_callable_annotation = __esm({
  "src/deducer/python/callable-annotation.ts"() {
    "use strict";
    init_builtin_names();
    init_names();
    init_node_types();
    init_type_hints();
  }
});

// src/deducer/python/compound-statements.ts
function lowerBranch(node, context) {
  const { testExpr, ifSuite, elseSuite } = node.d;
  return [
    {
      kind: "if",
      test: context.lower.expression(testExpr, context),
      then: suite(ifSuite, context),
      otherwise: elseSuite?.nodeType === nodeType.if ? lowerBranch(elseSuite, context) : suite(elseSuite, context),
      at: placeOf(node, context)
    }
  ];
}
function lowerFor(node, context) {
  const { targetExpr, iterableExpr, forSuite, elseSuite } = node.d;
  const loop = {
    kind: "for-each",
    target: context.lower.pattern(targetExpr, context),
    iterable: context.lower.expression(iterableExpr, context),
    body: suite(forSuite, context),
    at: placeOf(node, context),
    bodyAt: bodyPlace(forSuite, context)
  };
  return [loop, ...loopElse(elseSuite, context)];
}
function lowerWhile(node, context) {
  const { testExpr, whileSuite, elseSuite } = node.d;
  const loop = {
    kind: "loop",
    flavour: "while",
    initial: [],
    test: context.lower.expression(testExpr, context),
    body: suite(whileSuite, context),
    at: placeOf(node, context),
    bodyAt: bodyPlace(whileSuite, context)
  };
  return [loop, ...loopElse(elseSuite, context)];
}
function lowerWith(node, context) {
  const items = node.d.withItems.map(({ d }) => ({
    value: context.lower.expression(d.expr, context),
    ...d.target && { target: context.lower.pattern(d.target, context) }
  }));
  return [{ kind: "with", items, body: suite(node.d.suite, context), at: placeOf(node, context) }];
}
function lowerTry(node, context) {
  const { trySuite, exceptClauses, elseSuite, finallySuite } = node.d;
  return [
    {
      kind: "try",
      body: [...suite(trySuite, context), ...suite(elseSuite, context)],
      handlers: exceptClauses.map((clause) => lowerExcept(clause, context)),
      finally: suite(finallySuite, context),
      at: placeOf(node, context)
    }
  ];
}
function lowerMatch(node, context) {
  const evaluated2 = [node.d.expr, ...node.d.cases.flatMap((each) => caseExpressions(each, context))];
  return [
    {
      kind: "unsupported",
      what: "`match`",
      expressions: evaluated2.map((expression) => context.lower.expression(expression, context)),
      body: node.d.cases.flatMap((each) => suite(each.d.suite, context)),
      at: placeOf(node, context)
    }
  ];
}
function bodyPlace(node, context) {
  const first = node.d.statements[0];
  const last = node.d.statements.at(-1);
  return first && last ? placeBetween([first, last], context) : placeOf(node, context);
}
function suite(node, context) {
  return node ? context.lower.statements(node.d.statements, context) : [];
}
function loopElse(node, context) {
  if (!node) return [];
  const body = suite(node, context);
  return [{ kind: "unsupported", what: "`else` after a loop", expressions: [], body, at: bodyPlace(node, context) }];
}
function lowerExcept({ d }, context) {
  const symbol = d.name && context.scope.find(d.name.d.value);
  const type = d.typeExpr ? [evaluated(d.typeExpr, context)] : [];
  return {
    ...symbol && { binding: context.lower.resolver.binding(symbol) },
    body: [...type, ...suite(d.exceptSuite, context)]
  };
}
function evaluated(node, context) {
  const expression = context.lower.expression(node, context);
  return { kind: "expression", expression, at: expression.at };
}
function caseExpressions({ d }, { lower }) {
  const found = d.guardExpr ? [d.guardExpr] : [];
  const pending = [d.pattern];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const known = node;
    if (known.nodeType === nodeType.patternValue) found.push(known.d.expr);
    else {
      if (known.nodeType === nodeType.patternClass) found.push(known.d.className);
      pending.push(...lower.project.pyright.getChildNodes(node).filter((child) => child !== void 0));
    }
  }
  return found;
}
var init_compound_statements = __esm({
  "src/deducer/python/compound-statements.ts"() {
    "use strict";
    init_context();
    init_node_types();
  }
});

// src/deducer/python/declarations.ts
function lowerFunction(node, context) {
  const name = node.d.name.d.value;
  const inner = context.lower.inside(node, context);
  const method = context.scope.kind === "class";
  return {
    name,
    path: inner.path.join("."),
    flavour: method ? methodFlavour(node, context) : "function",
    static: method && hasDecorator(node, staticDecorators, context),
    async: node.d.isAsync,
    generator: inner.scope.yields,
    parameters: lowerParameters(node.d.params, { inner, outer: context }),
    body: once(() => context.lower.statements(node.d.suite.d.statements, inner)),
    decorators: node.d.decorators.map((decorator) => context.lower.expression(decorator.d.expr, context)),
    file: context.module.file,
    plain: context.plain,
    at: placeOf(node, context),
    nameAt: placeOf(node.d.name, context),
    bodyAt: bodyPlace(node.d.suite, context)
  };
}
function lowerLambda(node, context) {
  const inner = context.lower.inside(node, context);
  const { expr } = node.d;
  const at = placeOf(node, context);
  const keyword = at.start + sourceOf(node, context).indexOf("lambda");
  const body = () => [
    { kind: "return", value: context.lower.expression(expr, inner), at: placeOf(expr, context) }
  ];
  return {
    name: "<lambda>",
    path: inner.path.join("."),
    flavour: "lambda",
    static: false,
    async: false,
    generator: inner.scope.yields,
    parameters: lowerParameters(node.d.params, { inner, outer: context }),
    body: once(body),
    decorators: [],
    file: context.module.file,
    plain: false,
    at,
    nameAt: { ...at, start: keyword, end: keyword + "lambda".length },
    bodyAt: placeOf(expr, context)
  };
}
function isOverload(node, context) {
  return hasDecorator(node, overloadDecorators, context);
}
function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}
function methodFlavour(node, context) {
  if (node.d.name.d.value === "__init__") return "constructor";
  if (hasDecorator(node, getterDecorators, context)) return "getter";
  return node.d.decorators.some(isSetter) ? "setter" : "method";
}
function isSetter({ d: { expr } }) {
  return expr.nodeType === nodeType.memberAccess && expr.d.member.d.value === "setter";
}
function hasDecorator(node, names, context) {
  return node.d.decorators.some(({ d: { expr } }) => {
    const name = decoratorName(expr, context);
    return name !== void 0 && names.has(name);
  });
}
function decoratorName(node, context) {
  const meaning = meaningOf(node, context);
  if (meaning?.kind === "external") return `${meaning.package}.${meaning.name}`;
  return meaning === void 0 && node.nodeType === nodeType.name ? node.d.value : void 0;
}
function lowerParameters(nodes, { inner, outer }) {
  const star = nodes.findIndex((node) => node.d.category === positionalRest);
  return nodes.flatMap((node, index) => {
    const { name } = node.d;
    const symbol = name && inner.scope.own(name.d.value);
    if (!name || !symbol) return [];
    const at = placeOf(node, inner);
    const target = { kind: "binding", binding: inner.lower.resolver.binding(symbol), at: placeOf(name, inner) };
    const fallback = node.d.defaultValue && outer.lower.expression(node.d.defaultValue, outer);
    return [
      {
        name: name.d.value,
        target,
        ...fallback && { default: fallback },
        ...restOf(node),
        ...star >= 0 && index > star && node.d.category === 0 && { namedOnly: true },
        hint: once(() => inner.lower.hint(name, inner)),
        callable: () => isCallableAnnotation(node.d.annotation, { name, outer }),
        at
      }
    ];
  });
}
function restOf({ d: { category } }) {
  if (category === positionalRest) return { rest: "positional" };
  return category === namedRest ? { rest: "named" } : {};
}
var staticDecorators, getterDecorators, overloadDecorators, positionalRest, namedRest;
var init_declarations = __esm({
  "src/deducer/python/declarations.ts"() {
    "use strict";
    init_callable_annotation();
    init_compound_statements();
    init_context();
    init_names();
    init_node_types();
    staticDecorators = /* @__PURE__ */ new Set(["staticmethod", "classmethod"]);
    getterDecorators = /* @__PURE__ */ new Set(["property", "cached_property", "functools.cached_property"]);
    overloadDecorators = /* @__PURE__ */ new Set(["typing.overload", "typing_extensions.overload"]);
    positionalRest = 1;
    namedRest = 2;
  }
});

// src/deducer/python/imports.ts
function lowerImport(node, context) {
  const at = placeOf(node, context);
  const names = node.d.list.map(boundName);
  return node.d.list.flatMap((item) => {
    const target = context.lower.resolver.importTarget(item.d.module, context.module.file);
    const [unknown] = target.kind === "sdk" ? item.d.module.d.nameParts.slice(1) : [];
    if (unknown) reportUnknown(unknown.d.value, { node: unknown, context });
    const name = boundName(item);
    return [...runs(target, { names, at, context }), ...assignments([name], { names, at, context })];
  });
}
function lowerImportFrom(node, context) {
  const at = placeOf(node, context);
  const target = context.lower.resolver.importTarget(node.d.module, context.module.file);
  if (target.kind === "missing") reportMissing(node.d.module, context);
  if (target.kind === "sdk") reportSdk(node, context);
  const names = node.d.isWildcardImport ? ["*"] : node.d.imports.map((item) => (item.d.alias ?? item.d.name).d.value);
  const bound = { names, at, context };
  const below = node.d.imports.flatMap((item) => submodule(item.d.name, { target, context }));
  const parts = target.kind === "user" ? { ...target, parts: [...target.parts, ...below] } : target;
  return [...runs(parts, bound), ...assignments(names, bound)];
}
function boundName(item) {
  return (item.d.alias ?? item.d.module.d.nameParts[0])?.d.value ?? "";
}
function runs(target, { names, at, context }) {
  switch (target.kind) {
    case "sdk":
      return [{ kind: "import", module: { kind: "sdk", specifier: target.specifier }, names, at }];
    case "external": {
      const { package: from, standard } = target;
      return [{ kind: "import", module: { kind: "external", package: from, standard }, names, at }];
    }
    case "missing":
      return [{ kind: "unsupported", what: "an import of a module that is not there", expressions: [], body: [], at }];
    case "user":
      return modulesToRun(target.parts, context).map((file) => ({
        kind: "import",
        module: { kind: "user", load: () => context.lower.load(file) },
        names,
        at
      }));
  }
}
function modulesToRun(parts, { lower, module }) {
  const files = parts.map((part) => lower.project.fileOf(part)).filter((file) => file !== void 0);
  const others = files.filter((file) => file !== module.file && !isPackageOf(file, module.file));
  return others.length > 0 ? others : files.slice(-1);
}
function isPackageOf(file, inside) {
  return file.endsWith("/__init__.py") && inside.startsWith(file.slice(0, -"__init__.py".length));
}
function submodule(name, { target, context }) {
  if (target.kind !== "user") return [];
  const meaning = context.lower.resolver.imported(target, name.d.value);
  const own = target.parts.at(-1);
  if (meaning?.kind !== "module" || meaning.file === void 0 || !own || own.folder === "") return [];
  const found = context.lower.project.findIn(own.folder, name.d.value);
  return found && context.lower.project.fileOf(found) === meaning.file ? [found] : [];
}
function reportMissing(node, context) {
  const specifier = sourceOf(node, context);
  context.lower.project.report.add(moduleNotFound(placeOf(node, context), specifier));
}
function reportSdk(node, context) {
  const below = node.d.module.d.nameParts[1];
  if (below) return reportUnknown(below.d.value, { node: below, context });
  for (const { d } of node.d.imports) {
    if (!context.lower.resolver.sdk.has(d.name.d.value)) reportUnknown(d.name.d.value, { node: d.name, context });
  }
}
function assignments(names, { at, context }) {
  const { resolver } = context.lower;
  return names.flatMap((name) => {
    const symbol = context.scope.own(name);
    if (!symbol || !resolver.isAssignedImport(symbol)) return [];
    const definition = symbol.definitions.find(
      (each) => each.kind !== "value" && isAt(each.kind === "module" ? each.node.parent : each.from, at, context)
    );
    const meaning = definition && resolver.definition(definition, symbol.scope);
    if (!meaning) return [];
    const value = lowerResolution(meaning, { name, at, context });
    return [{ kind: "assign", target: { kind: "binding", binding: resolver.binding(symbol), at }, value, declares: false, at }];
  });
}
function isAt(node, at, context) {
  return node !== void 0 && placeOf(node, context).start === at.start;
}
var init_imports = __esm({
  "src/deducer/python/imports.ts"() {
    "use strict";
    init_diagnostics2();
    init_context();
    init_names();
  }
});

// src/deducer/python/statements.ts
function lowerStatements(nodes, context) {
  return nodes.flatMap((node) => lowerStatement(node, context));
}
function lowerStatement(node, context) {
  const lower = lowerings[node.nodeType];
  if (lower) return lower(node, context);
  if (doesNothing(node)) return nothing(node, context);
  return [{ kind: "expression", expression: context.lower.expression(node, context), at: placeOf(node, context) }];
}
function nothing(node, context) {
  return [{ kind: "nothing", at: placeOf(node, context) }];
}
function doesNothing(node) {
  if (node.nodeType === nodeType.stringList) {
    return node.d.strings.every((string) => string.nodeType === nodeType.string);
  }
  return node.nodeType === nodeType.ellipsis || node.nodeType === nodeType.typeAnnotation;
}
function lowerList(node, context) {
  return node.d.statements.flatMap(
    (part) => lowerStatement(part, context).map((statement) => ({ ...statement, at: withSemicolon(statement.at) }))
  );
}
function withSemicolon(at) {
  const between = /^[ \t]*;/.exec(at.source.text.slice(at.end, at.end + 80));
  return between ? { ...at, end: at.end + between[0].length } : at;
}
function lowerAssignment(node, context) {
  const at = placeOf(node, context);
  const { targets, right } = unchained(node);
  const value = context.lower.expression(right, context);
  return targets.map((target) => ({
    kind: "assign",
    target: context.lower.pattern(target, context),
    value,
    declares: false,
    at
  }));
}
function unchained(node) {
  const { leftExpr, rightExpr } = node.d;
  if (rightExpr.nodeType !== nodeType.assignment) return { targets: [leftExpr], right: rightExpr };
  const { targets, right } = unchained(rightExpr);
  return { targets: [...targets, leftExpr], right };
}
function lowerAugmented(node, context) {
  const at = placeOf(node, context);
  const operator = context.lower.project.pyright.operator(node.d.operator).replace(/=$/, "");
  const target = context.lower.pattern(node.d.leftExpr, context);
  const value = context.lower.expression(node.d.rightExpr, context);
  return [{ kind: "expression", expression: { kind: "assign", target, operator, value, at }, at }];
}
function lowerFunctionStatement(node, context) {
  const at = placeOf(node, context);
  const declared = context.scope.find(node.d.name.d.value);
  if (!declared || isOverload(node, context)) return [{ kind: "nothing", at }];
  const binding = context.lower.resolver.binding(declared);
  return [{ kind: "function", binding, function: context.lower.function(node, context), at }];
}
function lowerClassStatement(node, context) {
  const at = placeOf(node, context);
  const declared = context.scope.find(node.d.name.d.value);
  if (!declared) return [{ kind: "nothing", at }];
  const binding = context.lower.resolver.binding(declared);
  return [{ kind: "class", binding, class: context.lower.class(node, context), at }];
}
function lowerRaise(node, context) {
  const at = placeOf(node, context);
  const cause = node.d.fromExpr && context.lower.expression(node.d.fromExpr, context);
  const value = node.d.expr && context.lower.expression(node.d.expr, context);
  return [
    ...cause ? [{ kind: "expression", expression: cause, at }] : [],
    { kind: "throw", ...value && { value }, at }
  ];
}
function lowerAssert(node, context) {
  const parts = [node.d.testExpr, node.d.exceptionExpr].filter((part) => part !== void 0);
  const expressions = parts.map((part) => context.lower.expression(part, context));
  return [{ kind: "unsupported", what: "`assert`", expressions, body: [], at: placeOf(node, context) }];
}
function lowerDel(node, context) {
  const expressions = node.d.targets.map((target) => context.lower.expression(target, context));
  return [{ kind: "unsupported", what: "`del`", expressions, body: [], at: placeOf(node, context) }];
}
var lowerings;
var init_statements = __esm({
  "src/deducer/python/statements.ts"() {
    "use strict";
    init_compound_statements();
    init_context();
    init_imports();
    init_declarations();
    init_node_types();
    lowerings = {
      [nodeType.statementList]: lowerList,
      [nodeType.assignment]: lowerAssignment,
      [nodeType.augmentedAssignment]: lowerAugmented,
      [nodeType.import]: lowerImport,
      [nodeType.importFrom]: lowerImportFrom,
      [nodeType.function]: lowerFunctionStatement,
      [nodeType.class]: lowerClassStatement,
      [nodeType.if]: lowerBranch,
      [nodeType.for]: lowerFor,
      [nodeType.while]: lowerWhile,
      [nodeType.with]: lowerWith,
      [nodeType.try]: lowerTry,
      [nodeType.match]: lowerMatch,
      [nodeType.raise]: lowerRaise,
      [nodeType.assert]: lowerAssert,
      [nodeType.del]: lowerDel,
      [nodeType.return]: (node, context) => [
        {
          kind: "return",
          ...node.d.expr && { value: context.lower.expression(node.d.expr, context) },
          at: placeOf(node, context)
        }
      ],
      [nodeType.break]: (node, context) => [{ kind: "jump", flavour: "break", at: placeOf(node, context) }],
      [nodeType.continue]: (node, context) => [{ kind: "jump", flavour: "continue", at: placeOf(node, context) }],
      [nodeType.pass]: nothing,
      [nodeType.global]: nothing,
      [nodeType.nonlocal]: nothing,
      [nodeType.typeAlias]: nothing
    };
  }
});

// src/deducer/python/classes.ts
function lowerClass(node, context) {
  const inner = context.lower.inside(node, context);
  const parts = once(() => sortParts(node, inner));
  const members = once(() => parts().members.flatMap((part) => lowerMember2(part, inner)));
  const symbol = context.scope.find(node.d.name.d.value);
  return {
    name: node.d.name.d.value,
    path: inner.path.join("."),
    file: context.module.file,
    bases: node.d.arguments.filter((argument) => argument.d.name === void 0).map((argument) => context.lower.expression(argument.d.valueExpr, context)),
    members,
    constructorFunction: () => constructorOf(members()),
    decorators: node.d.decorators.map((decorator) => context.lower.expression(decorator.d.expr, context)),
    ...symbol && { binding: context.lower.resolver.binding(symbol) },
    statements: once(() => inner.lower.statements(parts().statements, inner)),
    at: placeOf(node, context),
    nameAt: placeOf(node.d.name, context)
  };
}
function constructorOf(members) {
  const found = members.findLast((member) => member.kind === "method" && member.function.flavour === "constructor");
  return found?.kind === "method" ? found.function : void 0;
}
function sortParts(node, inner) {
  const members = [];
  const statements = [];
  const suite2 = node.d.suite.d.statements;
  const flat = suite2.flatMap((part) => part.nodeType === nodeType.statementList ? part.d.statements : [part]);
  for (const part of flat) {
    if (isMember(part)) members.push(part);
    else if (lasts(part, inner)) statements.push(part);
  }
  return { members, statements };
}
function isMember(part) {
  if (part.nodeType === nodeType.assignment) return unchained(part).targets.every((target) => fieldName(target));
  if (part.nodeType === nodeType.typeAnnotation) return fieldName(part) !== void 0;
  return part.nodeType === nodeType.function || part.nodeType === nodeType.class;
}
function fieldName(target) {
  if (target.nodeType === nodeType.typeAnnotation) return fieldName(target.d.valueExpr);
  return target.nodeType === nodeType.name ? target : void 0;
}
function lasts(part, inner) {
  return inner.lower.statements([part], inner).some((statement) => statement.kind !== "nothing");
}
function lowerMember2(node, inner) {
  const at = placeOf(node, inner);
  switch (node.nodeType) {
    case nodeType.function:
      return isOverload(node, inner) ? [] : [{ kind: "method", function: inner.lower.function(node, inner) }];
    case nodeType.class: {
      const value = { kind: "class", class: inner.lower.class(node, inner), at };
      return [{ kind: "field", name: node.d.name.d.value, static: true, value, at }];
    }
    case nodeType.assignment:
      return lowerFields(node, inner);
    case nodeType.typeAnnotation: {
      const name = fieldName(node);
      return name ? [{ kind: "field", name: name.d.value, static: false, at }] : [];
    }
  }
}
function lowerFields(node, inner) {
  const { targets, right } = unchained(node);
  const value = inner.lower.expression(right, inner);
  const at = placeOf(node, inner);
  return targets.flatMap((target) => {
    const name = fieldName(target);
    return name ? [{ kind: "field", name: name.d.value, static: true, value, at }] : [];
  });
}
var init_classes = __esm({
  "src/deducer/python/classes.ts"() {
    "use strict";
    init_context();
    init_declarations();
    init_node_types();
    init_statements();
  }
});

// src/deducer/python/declared-names.ts
function declareNames(scope, roots, childrenOf2) {
  const walk = new Walk(scope, childrenOf2);
  walk.visit(roots, false);
  walk.run();
  scope.lambdas.sort((a, b) => a.start - b.start);
}
function declareGlobals(scope, root, childrenOf2) {
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = next;
    if (node.nodeType === nodeType.global) for (const name of node.d.targets) declareGlobal(scope, name);
    pending.push(...childrenOf2(next).filter((child) => child !== void 0));
  }
}
function declareGlobal(scope, name) {
  if (scope.own(name.d.value)) return;
  scope.define(name.d.value, { kind: "value", role: "variable", name, weak: false });
}
function declareParameters(scope, parameters) {
  for (const { d } of parameters) {
    if (d.name) scope.define(d.name.d.value, { kind: "value", role: "parameter", name: d.name, weak: false });
  }
}
function declareTarget(scope, target, weak = false) {
  for (const name of targetNames(target)) {
    if (scope.globals.has(name.d.value) || scope.nonlocals.has(name.d.value)) continue;
    scope.define(name.d.value, { kind: "value", role: "variable", name, weak });
  }
}
function targetNames(target) {
  if (target.nodeType === nodeType.name) return [target];
  if (target.nodeType === nodeType.typeAnnotation) return targetNames(target.d.valueExpr);
  if (target.nodeType === nodeType.unpack) return targetNames(target.d.expr);
  if (target.nodeType === nodeType.tuple || target.nodeType === nodeType.list) return target.d.items.flatMap(targetNames);
  return [];
}
function isTypeChecking(test) {
  if (test.nodeType === nodeType.memberAccess) return test.d.member.d.value === "TYPE_CHECKING";
  return test.nodeType === nodeType.name && test.d.value === "TYPE_CHECKING";
}
var Walk;
var init_declared_names = __esm({
  "src/deducer/python/declared-names.ts"() {
    "use strict";
    init_node_types();
    Walk = class {
      #scope;
      #childrenOf;
      #pending = [];
      constructor(scope, childrenOf2) {
        this.#scope = scope;
        this.#childrenOf = childrenOf2;
      }
      /** The pending nodes are a stack, so that a deep tree does not need a deep call stack. */
      run() {
        for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
          const known = next.node;
          if (!this.#declaration(known, next.weak) && !this.#binding(known, next.weak)) {
            this.visit(this.#childrenOf(next.node), next.weak);
          }
        }
      }
      visit(nodes, weak) {
        for (const node of [...nodes].reverse()) if (node) this.#pending.push({ node, weak });
      }
      /** Nodes that open a scope of their own: only what is evaluated outside of it is walked. */
      #declaration(node, weak) {
        if (node.nodeType === nodeType.function) {
          this.#name(node.d.name, { role: "function", weak });
          this.visit([...node.d.decorators, ...node.d.params.map((parameter) => parameter.d.defaultValue)], weak);
        } else if (node.nodeType === nodeType.class) {
          this.#name(node.d.name, { role: "class", weak });
          this.visit([...node.d.decorators, ...node.d.arguments], weak);
        } else if (node.nodeType === nodeType.lambda) {
          this.#scope.lambdas.push(node);
          this.visit(
            node.d.params.map((parameter) => parameter.d.defaultValue),
            weak
          );
        } else return false;
        return true;
      }
      /** Nodes that bind a name; true when there is nothing further to walk. */
      #binding(node, weak) {
        switch (node.nodeType) {
          case nodeType.assignment:
          case nodeType.augmentedAssignment:
            declareTarget(this.#scope, node.d.leftExpr, weak);
            this.visit([node.d.leftExpr, node.d.rightExpr], weak);
            return true;
          case nodeType.typeAnnotation:
            if (node.parent?.nodeType !== nodeType.assignment) declareTarget(this.#scope, node, weak);
            this.visit([node.d.valueExpr], weak);
            return true;
          case nodeType.for:
            declareTarget(this.#scope, node.d.targetExpr, weak);
            return false;
          case nodeType.withItem:
            if (node.d.target) declareTarget(this.#scope, node.d.target, weak);
            return false;
          case nodeType.except:
            if (node.d.name) this.#name(node.d.name, { role: "variable", weak });
            this.visit([node.d.typeExpr, node.d.exceptSuite], true);
            return true;
          case nodeType.if:
            this.visit([node.d.testExpr], weak);
            this.visit([node.d.ifSuite], weak || isTypeChecking(node.d.testExpr));
            this.visit([node.d.elseSuite], weak);
            return true;
          default:
            return this.#smallBinding(node, weak);
        }
      }
      #smallBinding(node, weak) {
        switch (node.nodeType) {
          case nodeType.assignmentExpression:
            this.#name(node.d.name, { role: "variable", weak });
            this.visit([node.d.rightExpr], weak);
            return true;
          case nodeType.patternCapture:
          case nodeType.patternMappingExpandEntry:
            this.#name(node.d.target, { role: "variable", weak });
            return true;
          case nodeType.patternAs:
            if (node.d.target) this.#name(node.d.target, { role: "variable", weak });
            return false;
          case nodeType.typeAlias:
            this.#name(node.d.name, { role: "variable", weak });
            return true;
          case nodeType.yield:
          case nodeType.yieldFrom:
            this.#scope.yields = true;
            return false;
          default:
            return this.#importOrScopeStatement(node, weak);
        }
      }
      #importOrScopeStatement(node, weak) {
        if (node.nodeType === nodeType.import) {
          for (const item of node.d.list) {
            const name = item.d.alias ?? item.d.module.d.nameParts[0];
            if (name) this.#define(name.d.value, { kind: "module", node: item, weak });
          }
        } else if (node.nodeType === nodeType.importFrom) {
          if (node.d.isWildcardImport) this.#scope.stars.push(node);
          for (const item of node.d.imports) {
            this.#define((item.d.alias ?? item.d.name).d.value, { kind: "member", from: node, node: item, weak });
          }
        } else if (node.nodeType === nodeType.global) {
          for (const name of node.d.targets) this.#scope.globals.add(name.d.value);
        } else if (node.nodeType === nodeType.nonlocal) {
          for (const name of node.d.targets) this.#scope.nonlocals.add(name.d.value);
        } else return false;
        return true;
      }
      #name(name, { role, weak }) {
        this.#define(name.d.value, { kind: "value", role, name, weak });
      }
      #define(name, definition) {
        if (this.#scope.globals.has(name) || this.#scope.nonlocals.has(name)) return;
        this.#scope.define(name, definition);
      }
    };
  }
});

// src/deducer/python/calls.ts
function lowerCall(node, context) {
  const at = placeOf(node, context);
  const callee = context.lower.expression(node.d.leftExpr, context);
  const values = node.d.args.map((argument) => lowerArgument(argument, context));
  const cast = isTyping(callee, "cast") ? values[1] : void 0;
  if (cast && values.length === 2) return cast.value;
  return environmentCall(callee, values, at) ?? {
    kind: "call",
    callee,
    arguments: values,
    construct: false,
    at,
    hint: () => context.lower.hint(node, context)
  };
}
function lowerIndex(node, context) {
  const at = placeOf(node, context);
  const object = context.lower.expression(node.d.leftExpr, context);
  const key = lowerKey(node, context);
  if (isEnviron(object)) return { kind: "environment", name: key, at };
  return { kind: "index", object, key, at, hint: () => context.lower.hint(node, context) };
}
function lowerKey({ d: { items, trailingComma }, ...node }, context) {
  const [only] = items;
  if (only && items.length === 1 && !trailingComma && only.d.argCategory === 0) {
    return context.lower.expression(only.d.valueExpr, context);
  }
  const elements2 = items.map((item) => ({
    value: context.lower.expression(item.d.valueExpr, context),
    ...item.d.argCategory === unpackedList && { spread: true }
  }));
  return { kind: "array", flavour: "tuple", elements: elements2, at: placeOf(only ?? node, context) };
}
function lowerArgument(node, context) {
  return {
    value: context.lower.expression(node.d.valueExpr, context),
    ...node.d.name && { name: node.d.name.d.value },
    ...node.d.argCategory === unpackedList && { spread: true },
    ...node.d.argCategory === unpackedDictionary && { spreadNamed: true },
    at: placeOf(node, context)
  };
}
function environmentCall(callee, values, at) {
  const reads = isOs(callee, "getenv") || callee.kind === "member" && callee.name === "get" && isEnviron(callee.object);
  if (!reads || values.length > 2 || values.some((value) => value.spread || value.spreadNamed)) return void 0;
  const name = values.find((value) => value.name === "key") ?? values.find((value) => value.name === void 0);
  const fallback = values.find((value) => value.name === "default") ?? values.find((value) => value !== name);
  if (!name) return void 0;
  return { kind: "environment", name: name.value, ...fallback && { default: fallback.value }, at };
}
function isEnviron(expression) {
  return isOs(expression, "environ");
}
function isOs(expression, name) {
  return expression.kind === "external" && expression.package === "os" && expression.name === name;
}
function isTyping(expression, name) {
  return expression.kind === "external" && expression.package === "typing" && expression.name === name;
}
var unpackedList, unpackedDictionary;
var init_calls = __esm({
  "src/deducer/python/calls.ts"() {
    "use strict";
    init_context();
    unpackedList = 1;
    unpackedDictionary = 2;
  }
});

// src/deducer/python/comprehensions.ts
function onlyComprehension(items) {
  const [only] = items;
  if (items.length !== 1 || only?.nodeType !== nodeType.comprehension || only.d.hasParens) return void 0;
  return only;
}
function lowerComprehension(node, flavour, { at, context }) {
  const inner = context.lower.inside(node, context);
  const clauses = lowerClauses(node, { inner, outer: context });
  const { expr } = node.d;
  const place = placeOf(at, context);
  if (expr.nodeType === nodeType.dictionaryKeyEntry) {
    const key = context.lower.expression(expr.d.keyExpr, inner);
    const element = context.lower.expression(expr.d.valueExpr, inner);
    return { kind: "comprehension", flavour, element, key, clauses, at: place };
  }
  return { kind: "comprehension", flavour, element: context.lower.expression(expr, inner), clauses, at: place };
}
function lowerClauses(node, { inner, outer }) {
  const clauses = [];
  for (const part of node.d.forIfNodes) {
    if (part.nodeType === nodeType.comprehensionFor) clauses.push({ for: part, conditions: [] });
    else clauses.at(-1)?.conditions.push(inner.lower.expression(part.d.testExpr, inner));
  }
  return clauses.map(({ for: { d }, conditions }, index) => ({
    target: inner.lower.pattern(d.targetExpr, inner),
    // The first iterable is evaluated outside.
    iterable: inner.lower.expression(d.iterableExpr, index === 0 ? outer : inner),
    conditions
  }));
}
var init_comprehensions = __esm({
  "src/deducer/python/comprehensions.ts"() {
    "use strict";
    init_context();
    init_node_types();
  }
});

// src/deducer/python/strings.ts
function lowerStrings(node, context) {
  const at = placeOf(node, context);
  const parts = node.d.strings.flatMap((string) => lowerString(string, context));
  const odd = node.d.strings.map((string) => oddPrefix(string, context)).find((what) => what !== void 0);
  if (odd !== void 0) return { kind: "unsupported", what: odd, operands: parts, at };
  const constant = joined(parts, at);
  return constant ?? { kind: "template", parts, at };
}
function oddPrefix(node, context) {
  const prefix = /^[a-z]*/i.exec(sourceOf(node, context))?.[0].toLowerCase() ?? "";
  if (prefix.includes("b")) return "a bytes literal";
  return prefix.includes("t") ? "a template string" : void 0;
}
function joined(parts, at) {
  let value = "";
  for (const part of parts) {
    if (part.kind !== "literal" || typeof part.value !== "string") return void 0;
    value += part.value;
  }
  return { kind: "literal", value, at };
}
function lowerString(node, context) {
  if (node.nodeType === nodeType.formatString) return lowerFormatString(node, context);
  return [{ kind: "literal", value: node.d.value, at: placeOf(node, context) }];
}
function lowerFormatString(node, context) {
  const fields = readFields(node, context);
  const literals = node.d.middleTokens.filter((token) => !fields.some((field) => contains(field, token)));
  return [...fields, ...literals].sort((a, b) => a.start - b.start).map((part) => isField(part) ? lowerField(part, context) : lowerLiteralPart(part, context));
}
function isField(part) {
  return "inFormat" in part;
}
function contains(outer, inner) {
  return inner.start >= outer.start && inner.start < outer.start + outer.length;
}
function lowerLiteralPart(token, context) {
  const text = context.lower.project.pyright.unescaped(token);
  const value = text.replaceAll("{{", "{").replaceAll("}}", "}");
  return { kind: "literal", value, at: placeOf(token, context) };
}
function lowerField({ value, formatted, inFormat }, context) {
  if (!formatted) return context.lower.expression(value, context);
  const operands = [value, ...inFormat].map((operand) => context.lower.expression(operand, context));
  return { kind: "unsupported", what: "a formatted value", operands, at: placeOf(value, context) };
}
function readFields(node, context) {
  const waiting = [...node.d.fieldExprs].sort((a, b) => a.start - b.start);
  const fields = [];
  for (let value = waiting.shift(); value; value = waiting.shift()) {
    const inFormat = [];
    const end = fieldEnd(value, { context, inFormat, waiting, limit: node.start + node.length });
    const tail = textBetween(value.start + value.length, end, context);
    const formatted = /^\s*(=|![ra]|(!s\s*)?:)/.test(tail);
    fields.push({ start: value.start, length: end - value.start, value, formatted, inFormat });
  }
  return fields;
}
function fieldEnd(value, { context, inFormat, waiting, limit }) {
  let depth = 1;
  for (let at = value.start + value.length; at < limit; at += 1) {
    const character = textBetween(at, at + 1, context);
    if (character === "}") depth -= 1;
    if (depth === 0) return at;
    if (character !== "{") continue;
    depth += 1;
    const nested = waiting.shift();
    if (!nested) return limit;
    inFormat.push(nested);
    at = nested.start + nested.length - 1;
  }
  return limit;
}
function textBetween(start, end, { module }) {
  return module.source.text.slice(start - module.shift, end - module.shift);
}
var init_strings = __esm({
  "src/deducer/python/strings.ts"() {
    "use strict";
    init_context();
    init_node_types();
  }
});

// src/deducer/python/expressions.ts
function lowerExpression(node, context) {
  const lower = lowerings2[node.nodeType];
  return lower ? lower(node, context) : unsupported("this expression", { node, operands: [], context });
}
function unsupported(what, { node, operands, context }) {
  return {
    kind: "unsupported",
    what,
    operands: operands.map((operand) => context.lower.expression(operand, context)),
    at: placeOf(node, context)
  };
}
function lowerConstant(node, context) {
  const at = placeOf(node, context);
  const value = constants[node.d.constType];
  return value === void 0 ? { kind: "builtin", name: "__debug__", at } : { kind: "literal", value, at };
}
function lowerNumber(node, context) {
  const { value, isInteger, isImaginary } = node.d;
  const at = placeOf(node, context);
  if (isImaginary) return { kind: "unsupported", what: "an imaginary number", operands: [], at };
  if (typeof value === "bigint" || isInteger && !Number.isSafeInteger(value)) {
    return { kind: "unsupported", what: "an integer this large", operands: [], at };
  }
  if (!isInteger && Number.isInteger(value)) {
    return { kind: "unsupported", what: "a float without a fraction", operands: [], at };
  }
  return { kind: "literal", value, at };
}
function lowerBinary(node, context) {
  const at = placeOf(node, context);
  const written = context.lower.project.pyright.operator(node.d.operator);
  const left = context.lower.expression(node.d.leftExpr, context);
  const right = context.lower.expression(node.d.rightExpr, context);
  const short = logical[written];
  if (short) return { kind: "logical", operator: short, left, right, at };
  const operator = renamed[written] ?? written;
  const middle = comparisons.has(written) ? chained(node.d.rightExpr, context) : void 0;
  if (!middle) return { kind: "binary", operator, left, right, at };
  const shared = context.lower.expression(middle, context);
  return { kind: "logical", operator: "&&", left: { kind: "binary", operator, left, right: shared, at }, right, at };
}
function chained(right, context) {
  if (right.nodeType !== nodeType.binaryOperation || right.d.hasParens) return void 0;
  return comparisons.has(context.lower.project.pyright.operator(right.d.operator)) ? right.d.leftExpr : void 0;
}
function lowerUnary(node, context) {
  const operator = context.lower.project.pyright.operator(node.d.operator);
  return {
    kind: "unary",
    operator: operator === "not" ? "!" : operator,
    operand: context.lower.expression(node.d.expr, context),
    at: placeOf(node, context)
  };
}
function lowerDictionary(node, context) {
  const comprehension = onlyComprehension(node.d.items);
  if (comprehension) return lowerComprehension(comprehension, "dictionary", { at: node, context });
  const entries = node.d.items.flatMap((item) => lowerEntry(item, context));
  return { kind: "object", entries, at: placeOf(node, context) };
}
function lowerEntry(item, context) {
  if (item.nodeType === nodeType.dictionaryExpandEntry) {
    return [{ spread: context.lower.expression(item.d.expr, context) }];
  }
  if (item.nodeType !== nodeType.dictionaryKeyEntry) return [];
  const key = context.lower.expression(item.d.keyExpr, context);
  return [{ key, value: context.lower.expression(item.d.valueExpr, context) }];
}
function lowerSet(node, context) {
  const comprehension = onlyComprehension(node.d.items);
  if (comprehension) return lowerComprehension(comprehension, "set", { at: node, context });
  return { kind: "array", flavour: "set", elements: elements(node.d.items, context), at: placeOf(node, context) };
}
function lowerSlice(node, context) {
  const { startValue, endValue, stepValue } = node.d;
  const operands = [startValue, endValue, stepValue].filter((part) => part !== void 0);
  return unsupported("a slice", { node, operands, context });
}
function elements(items, context) {
  return items.map(
    (item) => item.nodeType === nodeType.unpack ? { value: context.lower.expression(item.d.expr, context), spread: true } : { value: context.lower.expression(item, context) }
  );
}
var lowerings2, constants, logical, renamed, comparisons;
var init_expressions = __esm({
  "src/deducer/python/expressions.ts"() {
    "use strict";
    init_calls();
    init_comprehensions();
    init_context();
    init_names();
    init_node_types();
    init_strings();
    lowerings2 = {
      [nodeType.name]: lowerName,
      [nodeType.memberAccess]: lowerMember,
      [nodeType.call]: lowerCall,
      [nodeType.index]: lowerIndex,
      [nodeType.stringList]: lowerStrings,
      [nodeType.constant]: lowerConstant,
      [nodeType.number]: lowerNumber,
      [nodeType.binaryOperation]: lowerBinary,
      [nodeType.unaryOperation]: lowerUnary,
      [nodeType.dictionary]: lowerDictionary,
      [nodeType.set]: lowerSet,
      [nodeType.slice]: lowerSlice,
      [nodeType.comprehension]: (node, context) => lowerComprehension(node, "generator", { at: node, context }),
      [nodeType.list]: (node, context) => {
        const comprehension = onlyComprehension(node.d.items);
        if (comprehension) return lowerComprehension(comprehension, "list", { at: node, context });
        return { kind: "array", flavour: "list", elements: elements(node.d.items, context), at: placeOf(node, context) };
      },
      [nodeType.tuple]: (node, context) => ({
        kind: "array",
        flavour: "tuple",
        elements: elements(node.d.items, context),
        at: placeOf(node, context)
      }),
      [nodeType.ternary]: (node, context) => ({
        kind: "conditional",
        test: context.lower.expression(node.d.testExpr, context),
        then: context.lower.expression(node.d.ifExpr, context),
        otherwise: context.lower.expression(node.d.elseExpr, context),
        at: placeOf(node, context)
      }),
      [nodeType.assignmentExpression]: (node, context) => ({
        kind: "assign",
        target: context.lower.pattern(node.d.name, context),
        value: context.lower.expression(node.d.rightExpr, context),
        at: placeOf(node, context)
      }),
      [nodeType.lambda]: (node, context) => ({
        kind: "function",
        function: context.lower.lambda(node, context),
        at: placeOf(node, context)
      }),
      [nodeType.await]: (node, context) => ({
        kind: "await",
        flavour: "await",
        operand: context.lower.expression(node.d.expr, context),
        at: placeOf(node, context)
      }),
      [nodeType.yield]: (node, context) => ({
        kind: "await",
        flavour: "yield",
        ...node.d.expr && { operand: context.lower.expression(node.d.expr, context) },
        at: placeOf(node, context)
      }),
      [nodeType.yieldFrom]: (node, context) => ({
        kind: "await",
        flavour: "yield",
        operand: context.lower.expression(node.d.expr, context),
        at: placeOf(node, context)
      }),
      [nodeType.unpack]: (node, context) => unsupported("`*` here", { node, operands: [node.d.expr], context }),
      [nodeType.typeAnnotation]: (node, context) => context.lower.expression(node.d.valueExpr, context),
      [nodeType.ellipsis]: (node, context) => ({ kind: "builtin", name: "Ellipsis", at: placeOf(node, context) }),
      [nodeType.error]: (node, context) => unsupported("a syntax error", { node, operands: node.d.child ? [node.d.child] : [], context })
    };
    constants = {
      [constantType.none]: null,
      [constantType.false]: false,
      [constantType.true]: true
    };
    logical = { and: "&&", or: "||" };
    renamed = { is: "===", "is not": "!==", "<>": "!=" };
    comparisons = /* @__PURE__ */ new Set(["<", "<=", ">", ">=", "==", "!=", "<>", "is", "is not", "in", "not in"]);
  }
});

// src/deducer/python/patterns.ts
function lowerPattern(target, context) {
  const at = placeOf(target, context);
  switch (target.nodeType) {
    case nodeType.name:
      return lowerNamePattern(target, context);
    case nodeType.typeAnnotation:
      return context.lower.pattern(target.d.valueExpr, context);
    case nodeType.memberAccess:
      return lowerMemberPattern(target, context);
    case nodeType.index:
      return {
        kind: "index",
        object: context.lower.expression(target.d.leftExpr, context),
        key: lowerKey(target, context),
        at
      };
    case nodeType.tuple:
    case nodeType.list:
      return { kind: "array", elements: target.d.items.map((item) => lowerElement(item, context)), at };
    default:
      return { kind: "array", elements: [], at };
  }
}
function lowerElement(item, context) {
  if (item.nodeType !== nodeType.unpack) return { target: context.lower.pattern(item, context) };
  return { target: context.lower.pattern(item.d.expr, context), rest: true };
}
function lowerNamePattern(name, context) {
  const at = placeOf(name, context);
  const { resolver } = context.lower;
  const symbol = context.scope.find(name.d.value);
  if (!symbol) return { kind: "array", elements: [], at };
  return { kind: "binding", binding: resolver.binding(symbol), at };
}
function lowerMemberPattern(target, context) {
  const at = placeOf(target, context);
  const object = meaningOf(target.d.leftExpr, context);
  const meaning = object?.kind === "module" ? meaningOf(target, context) : void 0;
  if (meaning?.kind === "binding") return { kind: "binding", binding: meaning.binding, at };
  return {
    kind: "member",
    object: context.lower.expression(target.d.leftExpr, context),
    name: target.d.member.d.value,
    at
  };
}
var init_patterns = __esm({
  "src/deducer/python/patterns.ts"() {
    "use strict";
    init_calls();
    init_context();
    init_names();
    init_node_types();
  }
});

// src/deducer/python/sdk-names.ts
function editDistance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
var SdkNames;
var init_sdk_names = __esm({
  "src/deducer/python/sdk-names.ts"() {
    "use strict";
    SdkNames = class {
      #project;
      #names;
      constructor(project) {
        this.#project = project;
      }
      /** Whether the SDK has the name. */
      has(name) {
        return this.#all.has(name);
      }
      /** The name of the SDK that is closest to a wrong one, if one is close enough to be meant. */
      nearest(wrong) {
        const limit = Math.max(2, Math.floor(wrong.length / 3));
        const ranked = [...this.#all].map((name) => ({ name, distance: editDistance(name.toLowerCase(), wrong.toLowerCase()) })).sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
        const [best] = ranked;
        return best && best.distance <= limit ? best.name : void 0;
      }
      /** Classes only: what the stub imports for its own annotations is not the SDK's. */
      get #all() {
        this.#names ??= this.#read();
        return this.#names;
      }
      #read() {
        const { scope } = this.#project.parseStub();
        const declared = [...scope.names].filter((name) => {
          const symbol = scope.own(name);
          return symbol?.definitions.some((definition) => definition.kind === "value") && !name.startsWith("_");
        });
        return new Set(declared);
      }
    };
  }
});

// src/deducer/python/resolver.ts
function isImport(definition) {
  return definition.kind !== "value";
}
function countedDefinitions({ definitions }) {
  const strong = definitions.filter((definition) => !definition.weak);
  return strong.length > 0 ? strong : definitions;
}
function sameResolution(a, b) {
  if (a?.kind === "binding" || b?.kind === "binding") {
    return a?.kind === "binding" && b?.kind === "binding" && a.binding === b.binding;
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
var sdkPackages, Resolver;
var init_resolver = __esm({
  "src/deducer/python/resolver.ts"() {
    "use strict";
    init_sdk_names();
    sdkPackages = /* @__PURE__ */ new Set(["pluto_sdk", "pluto_client"]);
    Resolver = class {
      sdk;
      #project;
      #bindings = /* @__PURE__ */ new Map();
      #resolved = /* @__PURE__ */ new Map();
      #resolving = /* @__PURE__ */ new Set();
      constructor(project) {
        this.#project = project;
        this.sdk = new SdkNames(project);
      }
      /** What a name means inside a scope; nothing for builtins and undefined names. */
      name(name, scope) {
        const symbol = scope.find(name);
        if (symbol) return this.symbol(symbol) ?? { kind: "nowhere" };
        return this.#starred(name, scope.module);
      }
      /** What a symbol means. An import that leads in a circle means nothing. */
      symbol(symbol) {
        const known = this.#resolved.get(symbol);
        if (known) return known;
        if (this.#resolving.has(symbol)) return void 0;
        this.#resolving.add(symbol);
        const found = this.#followed(symbol);
        this.#resolving.delete(symbol);
        if (found) this.#resolved.set(symbol, found);
        return found;
      }
      /** The binding of a symbol itself, without following imports: what an assignment to the name assigns. */
      binding(symbol) {
        const known = this.#bindings.get(symbol);
        if (known) return known;
        const created = this.#createBinding(symbol);
        this.#bindings.set(symbol, created);
        return created;
      }
      /** Whether a symbol is both imported and assigned, so that the import is one of its assignments. */
      isAssignedImport(symbol) {
        const counted = countedDefinitions(symbol);
        return counted.length > 1 && counted.some(isImport) && !this.#sameImports(counted, symbol.scope);
      }
      /** What one definition of a symbol brings in. */
      definition(definition, scope) {
        if (definition.kind === "module") return this.#moduleImport(definition.node, scope.file);
        if (definition.kind === "member") {
          const target = this.importTarget(definition.from.d.module, scope.file);
          return this.imported(target, definition.node.d.name.d.value);
        }
        return void 0;
      }
      /** What `from <target> import name` brings in. */
      imported(target, name) {
        switch (target.kind) {
          case "user":
            return this.#memberOfFound(target.parts.at(-1), name);
          case "sdk":
            return target.below.length === 0 ? this.#sdkMember(name) : { kind: "sdk-unknown", name: target.below[0] ?? name };
          case "external":
            return { kind: "external", package: target.package, standard: target.standard, name };
          case "missing":
            return void 0;
        }
      }
      /** What `object.name` means where the object is a module of whatever sort; nothing when that decides nothing. */
      member(object, name) {
        if (object.kind === "sdk-module") return this.#sdkMember(name);
        if (object.kind === "external" && object.name === "*") return { ...object, name };
        if (object.kind === "module") return this.#memberOfFound(this.#foundOf(object), name);
        return void 0;
      }
      /** Where a module name leads from a file. */
      importTarget(module, from) {
        const parts = module.d.nameParts.map((part) => part.d.value);
        if (module.d.leadingDots > 0) {
          const found = this.#project.findRelative(from, { dots: module.d.leadingDots, parts });
          return found ? { kind: "user", parts: found } : { kind: "missing" };
        }
        return this.#absolute(parts);
      }
      /** The parsed module of a found part. */
      scopeOf(found) {
        const file = this.#project.fileOf(found);
        return file === void 0 ? void 0 : this.#project.parse(file).scope;
      }
      #absolute(parts) {
        const [top = "", ...below] = parts;
        if (sdkPackages.has(top)) return { kind: "sdk", specifier: top, below };
        const found = this.#project.findAbsolute(parts);
        if (found?.some((part) => part.file !== void 0)) return { kind: "user", parts: found };
        const standard = this.#project.isStandard(top);
        if (found && !standard) return { kind: "user", parts: found };
        return { kind: "external", package: standard ? parts.join(".") : top, standard, dotted: parts.join(".") };
      }
      #followed(symbol) {
        const counted = countedDefinitions(symbol);
        if (counted.every(isImport) && this.#sameImports(counted, symbol.scope)) {
          const last = counted.at(-1);
          return last && this.definition(last, symbol.scope);
        }
        return { kind: "binding", binding: this.binding(symbol), scope: symbol.scope };
      }
      /** `import a.b` and `import a.c` both bind `a` to the same module. */
      #sameImports(definitions, scope) {
        const [first, ...others] = definitions;
        if (!first || !definitions.every(isImport)) return false;
        if (others.length === 0) return true;
        const meaning = this.definition(first, scope);
        return others.every((other) => sameResolution(meaning, this.definition(other, scope)));
      }
      #moduleImport(node, from) {
        const target = this.importTarget(node.d.module, from);
        const whole = node.d.alias !== void 0;
        if (target.kind === "sdk") {
          const [unknown] = whole ? target.below : [];
          return unknown === void 0 ? { kind: "sdk-module" } : { kind: "sdk-unknown", name: unknown };
        }
        if (target.kind === "external") {
          const [top = ""] = target.dotted.split(".");
          const name = whole ? target.package : top;
          return { kind: "external", package: name, standard: target.standard, name: "*" };
        }
        if (target.kind === "missing") return void 0;
        const found = whole ? target.parts.at(-1) : target.parts[0];
        return found && this.#module(found);
      }
      #memberOfFound(found, name) {
        if (!found) return void 0;
        const scope = this.scopeOf(found);
        const symbol = scope?.own(name);
        const inside = symbol ? this.symbol(symbol) : scope && this.#starred(name, scope);
        if (inside) return inside;
        const below = found.folder === "" ? void 0 : this.#project.findIn(found.folder, name);
        return below && this.#module(below);
      }
      #module(found) {
        const file = this.#project.fileOf(found);
        return file === void 0 ? { kind: "module", folder: found.folder } : { kind: "module", folder: found.folder, file };
      }
      #foundOf(module) {
        return module.file === void 0 ? { folder: module.folder } : { folder: module.folder, file: this.#project.absolute(module.file) };
      }
      #sdkMember(name) {
        return this.sdk.has(name) ? { kind: "sdk", name } : { kind: "sdk-unknown", name };
      }
      /** Names that come from `from x import *`: the last one that has the name wins. */
      #starred(name, module) {
        for (const star of [...module.stars].reverse()) {
          const found = this.#fromStar(star, { name, from: module.file });
          if (found) return found;
        }
        return void 0;
      }
      #fromStar(star, { name, from }) {
        const target = this.importTarget(star.d.module, from);
        if (target.kind === "sdk") return this.sdk.has(name) ? { kind: "sdk", name } : void 0;
        if (target.kind !== "user" || name.startsWith("_")) return void 0;
        const last = target.parts.at(-1);
        const scope = last && this.scopeOf(last);
        if (!scope || scope.file === from) return void 0;
        const symbol = scope.own(name);
        return symbol ? this.symbol(symbol) : this.#starred(name, scope);
      }
      #createBinding(symbol) {
        const { name, scope, definitions } = symbol;
        const source = this.#project.parse(scope.file).source;
        const roles = new Set(definitions.map((definition) => definition.kind === "value" ? definition.role : "variable"));
        const [only] = roles;
        const first = definitions[0];
        const node = first?.kind === "value" ? first.name : first?.node;
        const start = node?.start ?? 0;
        return {
          name,
          role: roles.size === 1 && only ? only : roles.has("parameter") ? "parameter" : "variable",
          constant: false,
          file: scope.file,
          topLevel: scope.kind === "module",
          at: { source, start, end: start + (node?.length ?? 0) }
        };
      }
    };
  }
});

// src/deducer/python/scope.ts
var Scope;
var init_scope = __esm({
  "src/deducer/python/scope.ts"() {
    "use strict";
    Scope = class {
      kind;
      /** The module's path relative to the project's root. */
      file;
      node;
      parent;
      globals = /* @__PURE__ */ new Set();
      nonlocals = /* @__PURE__ */ new Set();
      /** `from x import *`, in source order. */
      stars = [];
      /** The lambdas that stand directly in this scope, in source order. */
      lambdas = [];
      /** Whether there is a `yield` directly in this scope. */
      yields = false;
      #names = /* @__PURE__ */ new Map();
      constructor(kind, place) {
        this.kind = kind;
        this.file = place.file;
        this.node = place.node;
        this.parent = place.parent;
      }
      /** The name as this very scope binds it. */
      own(name) {
        return this.#names.get(name);
      }
      /** The names that this very scope binds. */
      get names() {
        return this.#names.keys();
      }
      /** Records one more place that binds the name. */
      define(name, definition) {
        const symbol = this.#names.get(name) ?? { name, scope: this, definitions: [] };
        this.#names.set(name, symbol);
        symbol.definitions.push(definition);
        return symbol;
      }
      /** The scope that an expression inside this one sees the name in; none where it must be the module's or a builtin. */
      find(name) {
        if (this.globals.has(name)) return this.module.own(name);
        const own = this.nonlocals.has(name) ? void 0 : this.own(name);
        return own ?? this.#enclosing?.find(name);
      }
      /** The scope of the whole module. */
      get module() {
        return this.parent?.module ?? this;
      }
      /** The nearest scope that is not a comprehension: there `:=` binds, and lambdas are counted. */
      get body() {
        return this.kind === "comprehension" && this.parent ? this.parent.body : this;
      }
      /** Functions do not see the names of the classes around them. */
      get #enclosing() {
        let scope = this.parent;
        while (scope?.kind === "class") scope = scope.parent;
        return scope;
      }
    };
  }
});

// src/deducer/python/lowering.ts
function isNamedScope(node) {
  return node.nodeType === nodeType.function || node.nodeType === nodeType.class;
}
function lambdaName(node, outer) {
  const index = outer.scope.body.lambdas.indexOf(node);
  return index > 0 ? `<lambda>~${index + 1}` : "<lambda>";
}
function remembered(known, key, make) {
  const found = known.get(key);
  if (found !== void 0) return found;
  const made = make();
  known.set(key, made);
  return made;
}
var deepest, ProgramLowering, scopeKinds;
var init_lowering = __esm({
  "src/deducer/python/lowering.ts"() {
    "use strict";
    init_classes();
    init_context();
    init_declared_names();
    init_declarations();
    init_expressions();
    init_node_types();
    init_patterns();
    init_resolver();
    init_scope();
    init_statements();
    init_type_hints();
    deepest = 400;
    ProgramLowering = class {
      project;
      resolver;
      modules = /* @__PURE__ */ new Map();
      #contexts = /* @__PURE__ */ new Map();
      #functions = /* @__PURE__ */ new Map();
      #classes = /* @__PURE__ */ new Map();
      #depth = 0;
      pattern = lowerPattern;
      hint = typeHint;
      constructor(project) {
        this.project = project;
        this.resolver = new Resolver(project);
      }
      load(file) {
        const known = this.modules.get(file);
        if (known) return known;
        const module = this.project.parse(file);
        if (module.broken) return void 0;
        const context = this.#moduleContext(module);
        const { source, name } = module;
        const body = this.statements(module.tree.d.statements, context);
        const lowered = { source, language: "python", name, body };
        this.modules.set(file, lowered);
        return lowered;
      }
      expression(node, context) {
        if (this.#depth >= deepest) {
          return { kind: "unsupported", what: "code nested this deeply", operands: [], at: placeOf(node, context) };
        }
        return this.#deeper(() => lowerExpression(node, context));
      }
      statements = (nodes, context) => {
        const [first] = nodes;
        if (this.#depth < deepest || !first) return this.#deeper(() => lowerStatements(nodes, context));
        const at = placeOf(first, context);
        return [{ kind: "unsupported", what: "code nested this deeply", expressions: [], body: [], at }];
      };
      function(node, context) {
        return remembered(this.#functions, node, () => lowerFunction(node, context));
      }
      lambda(node, context) {
        return remembered(this.#functions, node, () => lowerLambda(node, context));
      }
      class(node, context) {
        return remembered(this.#classes, node, () => lowerClass(node, context));
      }
      inside(node, outer) {
        return remembered(this.#contexts, node, () => this.#openContext(node, outer));
      }
      around(node, module) {
        const chain = [];
        for (let at = node; at.parent; at = at.parent) {
          const body = at.nodeType === nodeType.suite ? at.parent : void 0;
          if (body && isNamedScope(body)) chain.unshift(body);
        }
        return chain.reduce((outer, scope) => this.inside(scope, outer), this.#moduleContext(module));
      }
      #deeper(lower) {
        this.#depth += 1;
        try {
          return lower();
        } finally {
          this.#depth -= 1;
        }
      }
      #moduleContext(module) {
        return remembered(this.#contexts, module.tree, () => ({
          lower: this,
          module,
          scope: module.scope,
          path: [],
          plain: true
        }));
      }
      #openContext(node, outer) {
        const file = outer.module.file;
        const kind = scopeKinds[node.nodeType];
        const scope = new Scope(kind, { file, node, parent: outer.scope });
        this.#declare(scope, node);
        if (node.nodeType === nodeType.comprehension) return { ...outer, scope };
        const name = node.nodeType === nodeType.lambda ? lambdaName(node, outer) : node.d.name.d.value;
        const plain = node.nodeType === nodeType.function && outer.plain;
        return { ...outer, scope, path: [...outer.path, name], plain };
      }
      #declare(scope, node) {
        const { getChildNodes } = this.project.pyright;
        switch (node.nodeType) {
          case nodeType.comprehension:
            for (const part of node.d.forIfNodes) {
              if (part.nodeType === nodeType.comprehensionFor) declareTarget(scope, part.d.targetExpr);
            }
            return;
          case nodeType.lambda:
            declareParameters(scope, node.d.params);
            return declareNames(scope, [node.d.expr], getChildNodes);
          case nodeType.function:
            declareParameters(scope, node.d.params);
            return declareNames(scope, node.d.suite.d.statements, getChildNodes);
          case nodeType.class:
            return declareNames(scope, node.d.suite.d.statements, getChildNodes);
        }
      }
    };
    scopeKinds = {
      [nodeType.function]: "function",
      [nodeType.lambda]: "function",
      [nodeType.class]: "class",
      [nodeType.comprehension]: "comprehension"
    };
  }
});

// src/installation/index.ts
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { dirname as dirname2, join as join2 } from "node:path";
function installedFile(path) {
  return join2(packageRoot(import.meta.dirname), path);
}
function packageRoot(from) {
  const manifest = join2(from, "package.json");
  if (existsSync(manifest) && JSON.parse(readFileSync2(manifest, "utf8")).name === "pluto") return from;
  const parent = dirname2(from);
  if (parent === from) throw new Error("pluto's own package.json was not found above its code");
  return packageRoot(parent);
}
var init_installation = __esm({
  "src/installation/index.ts"() {
    "use strict";
  }
});

// src/deducer/python/project.ts
import { readFileSync as readFileSync3, statSync } from "node:fs";
import { dirname as dirname3, join as join3, relative, sep } from "node:path";
function stubFolder() {
  return installedFile("src/deducer/python/stubs");
}
function moduleName2(file) {
  const dotted = file.replace(/\.pyi?$/, "").replaceAll("/", ".");
  return dotted === "__init__" ? dotted : dotted.replace(/\.__init__$/, "");
}
function firstError(diagnostics) {
  return diagnostics?.find((diagnostic) => diagnostic.category === 0);
}
function inOurStyle(message) {
  const [first = ""] = message.split("\n");
  return `${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, "")}`;
}
function offsetOf(source, { line, character }) {
  let start = 0;
  for (let passed2 = 0; passed2 < line; passed2 += 1) start = source.text.indexOf("\n", start) + 1 || source.text.length;
  return Math.min(start + character, source.text.length);
}
function findParts(folder, parts) {
  const found = [];
  let current = folder;
  for (const [index, part] of parts.entries()) {
    const next = findPart(join3(current, part));
    if (!next || index < parts.length - 1 && next.folder === "") return void 0;
    found.push(next);
    current = next.folder;
  }
  return found;
}
function findPart(path) {
  const file = packageModule(path);
  if (file !== void 0) return { folder: path, file };
  if (isFile(`${path}.py`)) return { folder: "", file: `${path}.py` };
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? { folder: path } : void 0;
}
function packageModule(folder) {
  const file = join3(folder, "__init__.py");
  return isFile(file) ? file : void 0;
}
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
var byteOrderMark, Project;
var init_project = __esm({
  "src/deducer/python/project.ts"() {
    "use strict";
    init_diagnostics();
    init_installation();
    init_diagnostics2();
    init_declared_names();
    init_pyright_api();
    init_scope();
    init_self_test();
    byteOrderMark = "\uFEFF";
    Project = class {
      pyright;
      sources = /* @__PURE__ */ new Map();
      report;
      #root;
      #entry;
      #open;
      #parsed = /* @__PURE__ */ new Map();
      #standard = /* @__PURE__ */ new Map();
      constructor(input) {
        this.pyright = loadPyright();
        checkPyright(this.pyright);
        this.report = input.report;
        this.#root = input.root;
        this.#entry = input.entry;
        this.#open = this.pyright.open(input.root, (config) => {
          config.stubPath = this.pyright.uri(stubFolder());
          config.defaultExtraPaths = this.#searchFolders.map((folder) => this.pyright.uri(folder));
        });
      }
      /** The entry, relative to the root. */
      get entryFile() {
        return this.#relative(this.#entry);
      }
      /** The user's module at this path (relative to the root). */
      parse(file) {
        const known = this.#parsed.get(file);
        if (known) return known;
        const module = this.#parseFile(file, join3(this.#root, file));
        this.#parsed.set(file, module);
        this.sources.set(file, module.source);
        this.#reportSyntax(module);
        return module;
      }
      /** The stub of the SDK: the names that it has. */
      parseStub() {
        return this.#parseFile("pluto_sdk/__init__.pyi", join3(stubFolder(), "pluto_sdk/__init__.pyi"));
      }
      /** The parts of an absolute dotted name as far as they are the user's, or nothing when they are not. */
      findAbsolute(parts) {
        const found = this.#searchFolders.map((folder) => findParts(folder, parts));
        return found.find((each) => each?.some((part) => part.file !== void 0)) ?? found.find((each) => each !== void 0);
      }
      /** The parts of a relative name: the package that the dots mean, then the rest. */
      findRelative(from, { dots, parts }) {
        const base = join3(dirname3(join3(this.#root, from)), ...Array(dots - 1).fill(".."));
        const own = packageModule(base);
        const start = own === void 0 ? { folder: base } : { folder: base, file: own };
        const rest = findParts(base, parts);
        return rest && [start, ...rest];
      }
      /** A module or package directly in the folder of another. */
      findIn(folder, name) {
        return findParts(folder, [name])?.[0];
      }
      /** The path of an absolute file relative to the root. */
      fileOf(found) {
        return found.file === void 0 ? void 0 : this.#relative(found.file);
      }
      /** The absolute path of a file of the project. */
      absolute(file) {
        return join3(this.#root, file);
      }
      /** Whether every Python has the top-level module of that name. */
      isStandard(name) {
        const known = this.#standard.get(name);
        if (known !== void 0) return known;
        const from = this.pyright.uri(this.#entry);
        const module = { leadingDots: 0, nameParts: [name], importedSymbols: /* @__PURE__ */ new Set() };
        const { config, resolver } = this.#open;
        const result = resolver.resolveImport(from, config.findExecEnvironment(from), module);
        const standard = result.isStdlibTypeshedFile === true;
        this.#standard.set(name, standard);
        return standard;
      }
      /** Makes the file ready for the evaluator. */
      bind(file) {
        const uri = this.pyright.uri(join3(this.#root, file));
        this.#open.program.addTrackedFile(uri);
        this.#open.program.getBoundSourceFileInfo(uri);
        return this.#open.program;
      }
      /** The path relative to the root of a file of pyright's, when it is below it. */
      userFile(uri) {
        const file = this.#relative(uri.getFilePath());
        return this.#parsed.has(file) || !file.startsWith("../") ? file : void 0;
      }
      /** The entry's own folder comes first, as it does when Python runs the entry. */
      get #searchFolders() {
        return [.../* @__PURE__ */ new Set([dirname3(this.#entry), this.#root])];
      }
      #relative(path) {
        return relative(this.#root, path).split(sep).join("/");
      }
      #parseFile(file, path) {
        const { program: program2 } = this.#open;
        const uri = this.pyright.uri(path);
        program2.addTrackedFile(uri);
        const info = program2.getSourceFileInfo(uri);
        if (!info) throw new Error(`pyright does not take ${file}`);
        const onDisk = readFileSync3(path, "utf8");
        const marked = onDisk.startsWith(byteOrderMark);
        const text = marked ? onDisk.slice(1) : onDisk;
        const parsedBefore = info.sourceFile.getParserOutput() !== void 0;
        program2._parseFile(info, text);
        const tree = info.sourceFile.getParserOutput()?.parseTree;
        if (!tree) throw new Error(`pyright did not parse ${file}`);
        const scope = new Scope("module", { file, node: tree });
        declareNames(scope, tree.d.statements, this.pyright.getChildNodes);
        if (/\bglobal\s/.test(text)) declareGlobals(scope, tree, this.pyright.getChildNodes);
        const broken = firstError(info.sourceFile.getParseDiagnostics()) !== void 0;
        const shift = parsedBefore && marked ? 1 : 0;
        return { file, name: moduleName2(file), source: new SourceText(file, text), tree, scope, shift, broken };
      }
      #reportSyntax({ file, source }) {
        const info = this.#open.program.getSourceFileInfo(this.pyright.uri(join3(this.#root, file)));
        const error = firstError(info?.sourceFile.getParseDiagnostics());
        if (!error) return;
        const start = offsetOf(source, error.range.start);
        const end = Math.max(start, offsetOf(source, error.range.end));
        this.report.add(syntaxError({ source, start, end }, inOurStyle(error.message)));
      }
    };
  }
});

// src/deducer/python/syntax.ts
var pythonSyntax;
var init_syntax = __esm({
  "src/deducer/python/syntax.ts"() {
    "use strict";
    pythonSyntax = {
      language: "python",
      sharing: "one-handler",
      exported: (name, value) => `${name} = ${value}`,
      returned: (value) => `return ${value}`,
      immediately: (statements) => statements,
      element: (iterable, position) => `list(${iterable})[${position}:${position + 1}]`,
      bound: (method) => method,
      imported: () => "",
      pure: "",
      absent: "None",
      nothing: "pass"
    };
  }
});

// src/deducer/python/front-end.ts
var front_end_exports = {};
__export(front_end_exports, {
  pythonFrontEnd: () => pythonFrontEnd
});
function load(input) {
  const project = new Project(input);
  const lowering = new ProgramLowering(project);
  const entry2 = lowering.load(project.entryFile);
  return entry2 && { entry: entry2, modules: lowering.modules, sources: project.sources, syntax: pythonSyntax };
}
var pythonFrontEnd;
var init_front_end = __esm({
  "src/deducer/python/front-end.ts"() {
    "use strict";
    init_lowering();
    init_project();
    init_syntax();
    pythonFrontEnd = {
      language: "python",
      extensions: [".py"],
      load
    };
  }
});

// src/deducer/python/zz-time.ts
init_diagnostics();
import { dirname as dirname4, resolve } from "node:path";
var t0 = performance.now();
var { loadPyright: loadPyright2 } = await Promise.resolve().then(() => (init_pyright_api(), pyright_api_exports));
var t1 = performance.now();
var { PyrightModules: PyrightModules2 } = await Promise.resolve().then(() => (init_pyright_loader(), pyright_loader_exports));
if (process.env["PARTS"]) {
  const m = new PyrightModules2();
  const t = performance.now();
  console.log("chunks", t - t1);
  for (const n of ["setLocaleOverride", "Uri", "ConfigOptions", "ImportResolver", "NoAccessHost", "NullConsole", "PyrightFileSystem", "createFromRealFileSystem", "createServiceProvider", "Program", "getChildNodes", "getUnescapedString"]) {
    const a = performance.now();
    m.find(n);
    console.log(n, performance.now() - a);
  }
}
var t2 = performance.now();
loadPyright2();
var { checkPyright: checkPyright2 } = await Promise.resolve().then(() => (init_self_test(), self_test_exports));
var t2b = performance.now();
checkPyright2(loadPyright2());
console.log("self-test", performance.now() - t2b);
var t3 = performance.now();
var { pythonFrontEnd: pythonFrontEnd2 } = await Promise.resolve().then(() => (init_front_end(), front_end_exports));
var t4 = performance.now();
var entry = resolve(process.argv[2]);
var program = pythonFrontEnd2.load({ entry, root: dirname4(entry), report: new Report() });
var t5 = performance.now();
console.log({ imp: t1 - t0, pyright: t3 - t2, ours: t4 - t3, load: t5 - t4, program: !!program, total: performance.now() });

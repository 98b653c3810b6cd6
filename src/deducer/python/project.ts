/** The files of one project: parsed by pyright, found by dotted name. */
import { dirname, join, relative, sep } from "node:path";
import { type Report, SourceText } from "#diagnostics";
import type { SourceFiles } from "#source-files";
import { syntaxError } from "../front-end/diagnostics.ts";
import type { Place } from "../ir/index.ts";
import { declareGlobals, declareNames } from "./declared-names.ts";
import { deepPlace } from "./deep-place.ts";
import type { ModuleNode } from "./parse-nodes.ts";
import { loadPyright, type Pyright } from "./pyright-api.ts";
import type { PyrightMemory } from "./pyright-programs.ts";
import type { OpenProject, ParserDiagnostic, Uri } from "./pyright-types.ts";
import { Scope } from "./scope.ts";
import { checkPyright } from "./self-test.ts";
import { stubFolder } from "./stub-folder.ts";

/** A module of the user's (or the SDK's stub), parsed. */
export interface ParsedModule {
  /** Relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly name: string;
  readonly source: SourceText;
  readonly tree: ModuleNode;
  readonly scope: Scope;
  /** Subtracted from pyright's offsets: 1 where it read the byte-order mark that the source does not have. */
  readonly shift: number;
  /** Whether it has syntax errors. */
  readonly broken: boolean;
}

/** One part of a dotted name of the user's: a module's file, or a folder without one (a namespace package). */
export interface Found {
  readonly folder: string;
  readonly file?: string;
}

/** What a project is opened with. */
export interface ProjectInput {
  readonly entry: string;
  readonly root: string;
  readonly files: SourceFiles;
  readonly report: Report;
  readonly memory?: PyrightMemory | undefined;
}

const byteOrderMark = "\uFEFF";

/** Parses the modules of a project, each once, and reports their syntax errors. */
export class Project {
  readonly pyright: Pyright;
  readonly sources = new Map<string, SourceText>();
  /** The files that imports lead to, whether they run or not. */
  readonly mentioned = new Set<string>();
  readonly report: Report;
  readonly #root: string;
  readonly #entry: string;
  readonly #files: SourceFiles;
  readonly #open: OpenProject;
  readonly #memory: PyrightMemory | undefined;
  /** Whether a module was met that does not parse. */
  isTorn = false;
  readonly #parsed = new Map<string, ParsedModule>();
  readonly #standard = new Map<string, boolean>();

  constructor(input: ProjectInput) {
    this.pyright = loadPyright();
    checkPyright(this.pyright);
    this.report = input.report;
    this.#root = input.root;
    this.#entry = input.entry;
    this.#files = input.files;
    this.#memory = input.memory;
    this.#open = this.pyright.open(input, (config) => {
      config.stubPath = this.pyright.uri(stubFolder());
      config.defaultExtraPaths = this.#searchFolders.map((folder) => this.pyright.uri(folder));
    });
  }

  /** The entry, relative to the root. */
  get entryFile(): string {
    return this.#relative(this.#entry);
  }

  /** The user's module at this path (relative to the root). */
  parse(file: string): ParsedModule {
    const known = this.#parsed.get(file);
    if (known) return known;
    const module = this.#parseFile(file, join(this.#root, file));
    this.#parsed.set(file, module);
    this.sources.set(file, module.source);
    this.#reportSyntax(module);
    this.isTorn ||= module.broken;
    return module;
  }

  /** A file that is not of the program. */
  peek(file: string): ParsedModule {
    return this.#parseFile(file, join(this.#root, file));
  }

  /** The text of a file, relative to the root. */
  textOf(file: string): string | undefined {
    return this.#files.read(join(this.#root, file));
  }

  /** The stub of the SDK: the names that it has. */
  parseStub(): ParsedModule {
    return this.#parseFile("pluto_sdk/__init__.pyi", join(stubFolder(), "pluto_sdk/__init__.pyi"));
  }

  /** The parts of an absolute dotted name as far as they are the user's, or nothing when they are not. */
  findAbsolute(parts: readonly string[]): readonly Found[] | undefined {
    const found = this.#searchFolders.map((folder) => findParts(folder, { parts, files: this.#files }));
    return (
      found.find((each) => each?.some((part) => part.file !== undefined)) ??
      found.find((each) => each !== undefined)
    );
  }

  /** The parts of a relative name: the package that the dots mean, then the rest. */
  findRelative(
    from: string,
    { dots, parts }: { dots: number; parts: readonly string[] },
  ): readonly Found[] | undefined {
    const base = join(dirname(join(this.#root, from)), ...Array<string>(dots - 1).fill(".."));
    const own = packageModule(base, this.#files);
    const start: Found = own === undefined ? { folder: base } : { folder: base, file: own };
    const rest = findParts(base, { parts, files: this.#files });
    return rest && [start, ...rest];
  }

  /** A module or package directly in the folder of another. */
  findIn(folder: string, name: string): Found | undefined {
    return findParts(folder, { parts: [name], files: this.#files })?.[0];
  }

  /** The path of an absolute file relative to the root. */
  fileOf(found: Found): string | undefined {
    return found.file === undefined ? undefined : this.#relative(found.file);
  }

  /** The absolute path of a file of the project. */
  absolute(file: string): string {
    return join(this.#root, file);
  }

  /** Whether every Python has the top-level module of that name. */
  isStandard(name: string): boolean {
    const known = this.#standard.get(name);
    if (known !== undefined) return known;
    const from = this.pyright.uri(this.#entry);
    const module = { leadingDots: 0, nameParts: [name], importedSymbols: new Set<string>() };
    const { config, resolver } = this.#open;
    const result = resolver.resolveImport(from, config.findExecEnvironment(from), module);
    const standard = result.isStdlibTypeshedFile === true;
    this.#standard.set(name, standard);
    return standard;
  }

  /** Makes the file ready for the evaluator. */
  bind(file: string): OpenProject["program"] {
    const uri = this.pyright.uri(join(this.#root, file));
    this.#open.program.addTrackedFile(uri);
    this.#open.program.getBoundSourceFileInfo(uri);
    return this.#open.program;
  }

  /** pyright gave up on something: the next run does not build upon what it knows by now. */
  distrust(): void {
    this.#memory?.forget();
  }

  /** The path relative to the root when the file is source of the user's: no declarations, no installed package. */
  userFile(uri: Uri): string | undefined {
    const file = this.#relative(uri.getFilePath());
    const installed = /(^|\/)(node_modules|site-packages)\//.test(file);
    return file.endsWith(".py") && !file.startsWith("../") && !installed ? file : undefined;
  }

  /** The entry's own folder comes first, as it does when Python runs the entry; `src` may hold the project's packages. */
  get #searchFolders(): readonly string[] {
    const folders = [dirname(this.#entry), this.#root];
    return [...new Set(this.#hasSourceFolder ? [...folders, join(this.#root, "src")] : folders)];
  }

  get #hasSourceFolder(): boolean {
    const folder = join(this.#root, "src");
    return this.#files.kindOf(folder) === "folder" && packageModule(folder, this.#files) === undefined;
  }

  #relative(path: string): string {
    return relative(this.#root, path).split(sep).join("/");
  }

  #parseFile(file: string, path: string): ParsedModule {
    const { program } = this.#open;
    const uri = this.pyright.uri(path);
    program.addTrackedFile(uri);
    const info = program.getSourceFileInfo(uri);
    if (!info) throw new Error(`pyright does not take ${file}`);
    const onDisk = this.#files.read(path);
    if (onDisk === undefined) throw new Error(`reading ${file}: it is gone`);
    const marked = onDisk.startsWith(byteOrderMark);
    const text = marked ? onDisk.slice(1) : onDisk;
    const parsedBefore = info.sourceFile.getParserOutput() !== undefined;
    program._parseFile(info, text);
    const tree = info.sourceFile.getParserOutput()?.parseTree;
    if (!tree) throw new Error(`pyright did not parse ${file}`);
    const scope = new Scope("module", { file, node: tree });
    declareNames(scope, tree.d.statements, this.pyright.getChildNodes);
    if (/\bglobal\s/.test(text)) declareGlobals(scope, tree, this.pyright.getChildNodes);
    const broken = firstError(info.sourceFile.getParseDiagnostics()) !== undefined;
    const shift = parsedBefore && marked ? 1 : 0;
    const name = moduleName(this.#hasSourceFolder ? file.replace(/^src\//, "") : file);
    return { file, name, source: new SourceText(file, text), tree, scope, shift, broken };
  }

  #reportSyntax({ file, source }: ParsedModule): void {
    const info = this.#open.program.getSourceFileInfo(this.pyright.uri(join(this.#root, file)));
    const error = firstError(info?.sourceFile.getParseDiagnostics());
    if (!error) return;
    this.report.add(syntaxError(placeOf(error, source), inOurStyle(error.message)));
  }
}

function moduleName(file: string): string {
  const dotted = file.replace(/\.pyi?$/, "").replaceAll("/", ".");
  return dotted === "__init__" ? dotted : dotted.replace(/\.__init__$/, "");
}

function firstError(diagnostics: readonly ParserDiagnostic[] | undefined): ParserDiagnostic | undefined {
  return diagnostics?.find((diagnostic) => diagnostic.category === 0);
}

function placeOf({ message, range }: ParserDiagnostic, source: SourceText): Place {
  if (isGivenUp(message)) {
    const start = deepPlace(source.text);
    return { source, start, end: start + 1 };
  }
  const start = offsetOf(source, range.start);
  return { source, start, end: Math.max(start, offsetOf(source, range.end)) };
}

/** pyright's parser recurses, and says that it is broken where the stack ends. */
function isGivenUp(message: string): boolean {
  return /^[^\n]*internal error/i.test(message);
}

function inOurStyle(message: string): string {
  const [first = ""] = message.split("\n");
  if (isGivenUp(message)) return "the code is nested too deeply";
  const sentence = `${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, "")}`;
  return sentence.replaceAll(/"([^"]+)"/g, "`$1`");
}

function offsetOf(source: SourceText, { line, character }: ParserDiagnostic["range"]["start"]): number {
  let start = 0;
  for (let passed = 0; passed < line; passed += 1)
    start = source.text.indexOf("\n", start) + 1 || source.text.length;
  return Math.min(start + character, source.text.length);
}

interface Search {
  readonly parts: readonly string[];
  readonly files: SourceFiles;
}

function findParts(folder: string, { parts, files }: Search): readonly Found[] | undefined {
  const found: Found[] = [];
  let current = folder;
  for (const [index, part] of parts.entries()) {
    const next = findPart(join(current, part), files);
    if (!next || (index < parts.length - 1 && next.folder === "")) return undefined;
    found.push(next);
    current = next.folder;
  }
  return found;
}

/** As Python does: a package, then a module, then a folder without `__init__`. */
function findPart(path: string, files: SourceFiles): Found | undefined {
  const file = packageModule(path, files);
  if (file !== undefined) return { folder: path, file };
  if (files.kindOf(`${path}.py`) === "file") return { folder: "", file: `${path}.py` };
  return files.kindOf(path) === "folder" ? { folder: path } : undefined;
}

function packageModule(folder: string, files: SourceFiles): string | undefined {
  const file = join(folder, "__init__.py");
  return files.kindOf(file) === "file" ? file : undefined;
}

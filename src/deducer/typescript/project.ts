import { dirname, relative, sep } from "node:path";
import ts from "typescript";
import { SourceText } from "#diagnostics";
import { installedFile } from "#installation";
import type { SourceFiles } from "#source-files";
import { type Configuration, readConfiguration, textOf } from "./configuration.ts";
import { miniLib } from "./mini-lib.ts";
import { ModuleResolution, type Resolution } from "./module-resolution.ts";
import { nestingLimit, tooDeep } from "./nesting.ts";

/** What differs between analysing a slice of the program and analysing all of it. */
export interface ProjectOptions {
  /** Declarations of the language's library, as one text. */
  readonly library: string;
  /** Absolute path of the SDK's index. */
  readonly sdkFile: string;
}

/** The default: the small library, and the SDK that ships with pluto. */
export function sliceOptions(): ProjectOptions {
  return { library: miniLib, sdkFile: installedFile("sdk/typescript/src/index.ts") };
}

/** The parsed files that one entry reaches, and the checker that knows their symbols. */
export interface Project {
  readonly entry: ts.SourceFile;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly configuration: Configuration;
  readonly sdk: ts.SourceFile;
  /** The user's files, in the order in which the parser reached them. */
  readonly files: readonly ts.SourceFile[];
  /** Files that are nested too deeply to be analysed, by their path. */
  readonly tooDeep: ReadonlyMap<string, DeepFile>;
  /** The file's text, named relative to the root. */
  sourceOf(file: ts.SourceFile): SourceText;
  /** What an import's specifier means. */
  resolution(specifier: ts.StringLiteralLike): Resolution;
  /** The file at a real path. */
  fileAt(path: string): ts.SourceFile | undefined;
  /** The user's file of that name relative to the root. */
  fileNamed(name: string): ts.SourceFile | undefined;
  isSdk(file: ts.SourceFile): boolean;
  isUsers(file: ts.SourceFile): boolean;
}

/** A file that is nested too deeply: its text, and the offset where it becomes so. */
export interface DeepFile {
  readonly text: string;
  readonly at: number;
}

const libraryFile = "/pluto-library.d.ts";

const compilerOptions: ts.CompilerOptions = {
  noLib: true,
  types: [],
  strict: true,
  noEmit: true,
  allowJs: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.Preserve,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/** Parses what the entry reaches. Installed packages are not opened, and nothing is checked. */
export function openProject(
  place: { entry: string; root: string; files: SourceFiles },
  { library, sdkFile }: ProjectOptions,
): Project {
  const { files: disk } = place;
  const root = disk.realPath(place.root) ?? place.root;
  const entry = disk.realPath(place.entry) ?? place.entry;
  const sdkPath = disk.realPath(sdkFile) ?? sdkFile;
  const configuration = readConfiguration(root, disk);
  const compiler = { ...compilerOptions, ...configuration.options };
  const resolution = new ModuleResolution(configuration, {
    compiler,
    sdkFile: sdkPath,
    files: disk,
  });
  const deep = new Map<string, DeepFile>();
  const host = hostOf({ root, library, resolution, deep, files: disk });
  const program = ts.createProgram({ rootNames: [libraryFile, sdkPath, entry], options: compiler, host });
  const sdk = required(program, sdkPath);
  const sdkFolder = dirname(sdkPath) + sep;
  const isSdk = (file: ts.SourceFile) => native(file).startsWith(sdkFolder);
  const isUsers = (file: ts.SourceFile) => file.fileName !== libraryFile && !isSdk(file);
  const sourceOf = sourceTexts(root, deep);
  const files = program.getSourceFiles().filter(isUsers);
  const byName = new Map(files.map((file) => [sourceOf(file).file, file]));
  return {
    entry: required(program, entry),
    program,
    checker: program.getTypeChecker(),
    configuration,
    sdk,
    files,
    tooDeep: deep,
    sourceOf,
    resolution: (specifier) => resolution.resolve(specifier.text, native(specifier.getSourceFile())),
    fileAt: (path) => program.getSourceFile(path),
    fileNamed: (name) => byName.get(name),
    isSdk,
    isUsers,
  };
}

/** Whether a file is data: one expression, no statements. */
export function isJson(file: ts.SourceFile): boolean {
  return file.fileName.endsWith(".json");
}

function required(program: ts.Program, path: string): ts.SourceFile {
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`reading ${path}: the file is not there`);
  return file;
}

function native(file: ts.SourceFile): string {
  return sep === "/" ? file.fileName : file.fileName.replaceAll("/", sep);
}

function sourceTexts(root: string, deep: ReadonlyMap<string, DeepFile>): (file: ts.SourceFile) => SourceText {
  const known = new Map<ts.SourceFile, SourceText>();
  return (file) => {
    const found = known.get(file);
    if (found) return found;
    const text = deep.get(file.fileName)?.text ?? file.text;
    const source = new SourceText(relative(root, native(file)).replaceAll(sep, "/"), text);
    known.set(file, source);
    return source;
  };
}

interface HostInput {
  readonly root: string;
  readonly library: string;
  readonly resolution: ModuleResolution;
  readonly deep: Map<string, DeepFile>;
  readonly files: SourceFiles;
}

function hostOf({ root, library, resolution, deep, files }: HostInput): ts.CompilerHost {
  const read = (path: string) => (path === libraryFile ? library : textOf(path, files));
  return {
    fileExists: (path) => path === libraryFile || files.kindOf(path) === "file",
    readFile: read,
    getSourceFile: (path, options) => {
      const text = read(path);
      return text === undefined ? undefined : parse({ path, text, options, deep });
    },
    resolveModuleNameLiterals: (specifiers, containing) =>
      specifiers.map((specifier) => ({
        resolvedModule: resolved(resolution.resolve(specifier.text, containing)),
      })),
    getDefaultLibFileName: () => libraryFile,
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => (ts.sys.useCaseSensitiveFileNames ? name : name.toLowerCase()),
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getNewLine: () => "\n",
    writeFile: () => {},
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
}

interface ParseInput {
  readonly path: string;
  readonly text: string;
  readonly options: ts.ScriptTarget | ts.CreateSourceFileOptions;
  readonly deep: Map<string, DeepFile>;
}

/** A file too deep for the recursive parser, or for the passes after it, stands as an empty one. */
function parse({ path, text, options, deep }: ParseInput): ts.SourceFile {
  try {
    const file = ts.createSourceFile(path, text, options);
    const at = text.length > nestingLimit ? tooDeep(file) : undefined;
    if (at === undefined) return file;
    deep.set(path, { text, at });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    deep.set(path, { text, at: 0 });
  }
  return ts.createSourceFile(path, "", options);
}

function resolved(resolution: Resolution): ts.ResolvedModuleFull | undefined {
  if (resolution.kind !== "user" && resolution.kind !== "sdk") return undefined;
  return { resolvedFileName: resolution.file, extension: extensionOf(resolution.file) };
}

function extensionOf(file: string): string {
  return /(\.d\.[cm]?ts|\.[^.]+)$/.exec(file)?.[1] ?? ts.Extension.Ts;
}

/** The internals of pyright that this front end uses, by the names they export and as small as they are used. */
import type { AnyNode, TextRange } from "./node.ts";
import type { ModuleNode } from "./parse-nodes.ts";
import { type FileSystem, type ProjectPlace, projectFileSystem } from "./pyright-files.ts";
import { PyrightModules, pyrightFolder } from "./pyright-loader.ts";
import { stubFolder } from "./stub-folder.ts";

/** A file's address. */
export interface Uri {
  readonly key: string;
  getFilePath(): string;
  isEmpty(): boolean;
}

/** A place in a file as pyright's diagnostics have it: 0-based. */
export interface LineAndCharacter {
  readonly line: number;
  readonly character: number;
}

/** A finding of pyright's parser. */
export interface ParserDiagnostic {
  /** 0 is an error. */
  readonly category: number;
  readonly message: string;
  readonly range: { readonly start: LineAndCharacter; readonly end: LineAndCharacter };
}

/** A parsed file. */
export interface SourceFile {
  getParserOutput(): { readonly parseTree: ModuleNode } | undefined;
  getParseDiagnostics(): readonly ParserDiagnostic[] | undefined;
}

/** A file of the program; parsed or not. */
export interface SourceFileInfo {
  readonly sourceFile: SourceFile;
}

/** Where an import leads. `resolvedUris` has one entry per part of the dotted name, empty for a folder without a module. */
export interface ImportResult {
  readonly isImportFound: boolean;
  readonly isStdlibTypeshedFile?: boolean;
  readonly isThirdPartyTypeshedFile?: boolean;
  readonly importType: number;
  readonly resolvedUris: readonly Uri[];
}

/** The dotted name of an import. */
export interface ModuleDescriptor {
  readonly leadingDots: number;
  readonly nameParts: readonly string[];
  readonly importedSymbols: ReadonlySet<string>;
}

/** pyright's configuration, the part that is set. */
export interface ConfigOptions {
  typeshedPath: Uri;
  stubPath: Uri;
  defaultExtraPaths: readonly Uri[];
  defaultPythonVersion: unknown;
  findExecEnvironment(file: Uri): unknown;
}

/** Finds the files of imports. */
export interface ImportResolver {
  resolveImport(from: Uri, environment: unknown, module: ModuleDescriptor): ImportResult;
  ensurePartialStubPackages(environment: unknown): boolean;
}

/** A type. What it is, the predicates of `Pyright` tell. */
export interface Type {
  readonly category: number;
}

/** A class type, or an instance of one. */
export interface ClassType extends Type {
  readonly shared: {
    readonly name: string;
    readonly fullName: string;
    readonly fileUri: Uri;
    readonly declaration?: { readonly node: AnyNode };
    readonly mro: readonly Type[];
    readonly fields: ReadonlyMap<string, unknown>;
  };
}

/** Answers questions about types. */
export interface TypeEvaluator {
  getType(node: AnyNode): Type | undefined;
  makeTopLevelTypeVarsConcrete(type: Type): Type;
}

/** pyright's program: the files and the evaluator over them. */
export interface PyrightProgram {
  readonly evaluator: TypeEvaluator;
  addTrackedFile(file: Uri): SourceFileInfo;
  getSourceFileInfo(file: Uri): SourceFileInfo | undefined;
  /** Binds the file, which the evaluator needs first. */
  getBoundSourceFileInfo(file: Uri): SourceFileInfo | undefined;
  /** pyright's own method for parsing without binding; `content` is taken instead of the file's. */
  _parseFile(info: SourceFileInfo, content: string): void;
}

interface CaseDetector {
  isCaseSensitive(path: string): boolean;
}

type Constructor<Arguments extends readonly unknown[], Instance> = new (...values: Arguments) => Instance;

/** What one process needs of pyright, loaded once. */
export interface Pyright {
  readonly uri: (path: string) => Uri;
  /** A configuration for the folder, an import resolver and a program over them; no interpreter is ever asked. */
  readonly open: (place: ProjectPlace, configure: (options: ConfigOptions) => void) => OpenProject;
  readonly getChildNodes: (node: AnyNode) => readonly (AnyNode | undefined)[];
  /** The text of a string token with its escapes resolved. */
  readonly unescaped: (token: TextRange) => string;
  /** The operator of a number, as Python writes it. */
  readonly operator: (number: number) => string;
  readonly isClassInstance: (type: Type) => type is ClassType;
  readonly isClass: (type: Type) => type is ClassType;
  readonly isFunctionType: (type: Type) => boolean;
  readonly isUnknownType: (type: Type) => boolean;
  readonly forEachSubtype: (type: Type, visit: (subtype: Type) => void) => void;
  readonly isProtocol: (type: ClassType) => boolean;
}

/** A program of one project. */
export interface OpenProject {
  readonly config: ConfigOptions;
  readonly resolver: ImportResolver;
  readonly program: PyrightProgram;
}

let loaded: Pyright | undefined;

/** pyright's internals; loading them takes a noticeable part of a second, so it is done once and on demand. */
export function loadPyright(): Pyright {
  loaded ??= assemble(new PyrightModules());
  return loaded;
}

function assemble(modules: PyrightModules): Pyright {
  // Messages would otherwise follow the language of the environment.
  modules.find<(locale: string) => void>("setLocaleOverride")("en");
  const factory = modules.find<{ file(path: string, detector: CaseDetector): Uri }>("Uri");
  const uri = (path: string): Uri => factory.file(path, caseDetector);
  return { uri, open: opener(modules, uri), ...syntaxTools(modules), ...typeTools(modules) };
}

function opener(modules: PyrightModules, uri: (path: string) => Uri): Pyright["open"] {
  const servicesOver = serviceProvider(modules);
  const Options = modules.find<Constructor<[Uri], ConfigOptions>>("ConfigOptions");
  const Resolver =
    modules.find<Constructor<[unknown, ConfigOptions, unknown], ImportResolver>>("ImportResolver");
  const Host = modules.find<Constructor<[], unknown>>("NoAccessHost");
  const Program =
    modules.find<Constructor<[ImportResolver, ConfigOptions, unknown, undefined, boolean], PyrightProgram>>(
      "Program",
    );
  const newest = modules.find<unknown>("pythonVersion3_15");
  return (place, configure) => {
    const services = servicesOver(place);
    const config = new Options(uri(place.root));
    config.typeshedPath = uri(`${pyrightFolder}/typeshed-fallback`);
    config.defaultPythonVersion = newest;
    configure(config);
    const resolver = new Resolver(services, config, new Host());
    // Stubs that complete an installed package: looking for them reads the whole typeshed.
    resolver.ensurePartialStubPackages = () => false;
    const withoutChecker = true;
    return { config, resolver, program: new Program(resolver, config, services, undefined, withoutChecker) };
  };
}

function serviceProvider(modules: PyrightModules): (place: ProjectPlace) => unknown {
  const silent = new (modules.find<Constructor<[], unknown>>("NullConsole"))();
  const real =
    modules.find<(detector: CaseDetector, console: unknown) => FileSystem>("createFromRealFileSystem");
  const FileSystem = modules.find<Constructor<[unknown], unknown>>("PyrightFileSystem");
  const create = modules.find<(...services: readonly unknown[]) => unknown>("createServiceProvider");
  return (place) => {
    const installed = [pyrightFolder, stubFolder()];
    const files = projectFileSystem(real(caseDetector, silent), { files: place.files, installed });
    return create(new FileSystem(files), silent, noTemporaryFiles, caseDetector);
  };
}

/** pyright's own detector writes a temporary file to find this out. */
const caseDetector: CaseDetector = {
  isCaseSensitive: () => process.platform !== "win32" && process.platform !== "darwin",
};

const noTemporaryFiles = {
  ...caseDetector,
  tmpdir: () => refuseTemporaryFile(),
  tmpfile: () => refuseTemporaryFile(),
  dispose: () => undefined,
};

function refuseTemporaryFile(): never {
  throw new Error("pyright asked for a temporary file, which analysis never needs");
}

function syntaxTools(modules: PyrightModules): Pick<Pyright, "getChildNodes" | "unescaped" | "operator"> {
  const names = modules.find<Readonly<Record<string, string>>>("OperatorTypeNameMap");
  const resolveEscapes = modules.find<(token: TextRange) => { readonly value: string }>("getUnescapedString");
  return {
    getChildNodes: modules.find<Pyright["getChildNodes"]>("getChildNodes"),
    unescaped: (token) => resolveEscapes(token).value,
    operator: (number) => {
      const name = names[number]?.trim();
      if (name === undefined) throw new Error(`pyright has no operator ${number}`);
      return name;
    },
  };
}

type TypePredicate = (type: Type) => boolean;

function typeTools(
  modules: PyrightModules,
): Omit<Pyright, "uri" | "open" | "getChildNodes" | "unescaped" | "operator"> {
  const isFunction = modules.find<TypePredicate>("isFunction");
  const isOverloaded = modules.find<TypePredicate>("isOverloaded");
  const classType = modules.find<{ isProtocolClass(type: ClassType): boolean }>("ClassType");
  return {
    isClass: modules.find<Pyright["isClass"]>("isClass"),
    isClassInstance: modules.find<Pyright["isClassInstance"]>("isClassInstance"),
    isFunctionType: (type) => isFunction(type) || isOverloaded(type),
    isUnknownType: modules.find<TypePredicate>("isAnyOrUnknown"),
    forEachSubtype: modules.find<Pyright["forEachSubtype"]>("doForEachSubtype"),
    isProtocol: (type) => classType.isProtocolClass(type),
  };
}

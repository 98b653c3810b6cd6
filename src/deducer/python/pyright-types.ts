/** The types of pyright's internals, as small as they are used. */
import type { AnyNode } from "./node.ts";
import type { ModuleNode } from "./parse-nodes.ts";

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
  readonly uri: Uri;
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
  addTrackedFile(file: Uri): unknown;
  /** These files are the program's; of the others only those stay that one of these needs. */
  setTrackedFiles(files: readonly Uri[]): void;
  setConfigOptions(options: ConfigOptions): void;
  /** Forgets every type, too. */
  setImportResolver(resolver: ImportResolver): void;
  getSourceFileInfoList(): readonly SourceFileInfo[];
  getSourceFileInfo(file: Uri): SourceFileInfo | undefined;
  /** Binds the file, which the evaluator needs first. */
  getBoundSourceFileInfo(file: Uri): SourceFileInfo | undefined;
  /** pyright's own method for parsing without binding; `content` is taken instead of the file's. */
  _parseFile(info: SourceFileInfo, content: string): void;
}

/** A program of one project. */
export interface OpenProject {
  readonly config: ConfigOptions;
  readonly resolver: ImportResolver;
  readonly program: PyrightProgram;
}

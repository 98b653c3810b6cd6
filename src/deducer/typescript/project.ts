import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import type { SourceText } from "#diagnostics";
import { installedFile } from "#installation";
import { type Configuration, readConfiguration } from "./files/configuration.ts";
import { ModuleResolution, type Resolution } from "./files/module-resolution.ts";
import type { ParsedFile } from "./files/parse.ts";
import type { ParsedFiles } from "./files/parsed-files.ts";
import { ModuleGraph } from "./modules/module-graph.ts";
import { Relevance } from "./modules/relevance.ts";
import { Sleep } from "./modules/sleep.ts";

/** How much of a program is looked at. */
export interface ProjectOptions {
  readonly files: ParsedFiles;
  /** Every module that the entry reaches, in the program's order, instead of those that are needed. */
  readonly whole: boolean;
}

/** The options that the analysis fixes, whatever the user's configuration says. */
export const compilerOptions: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
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

/** The files that one entry reaches; each is parsed when something in it is first asked for. */
export class Project {
  readonly root: string;
  readonly entryPath: string;
  readonly files: ParsedFiles;
  readonly configuration: Configuration;
  readonly modules: ModuleResolution;
  readonly graph: ModuleGraph;
  readonly relevance: Relevance;
  readonly sleep: Sleep;
  readonly sdkPath: string;
  /** The files that were met so far and do not parse. */
  readonly broken = new Set<string>();
  readonly #sources = new Map<string, SourceText>();
  readonly #sdkFolder: string;

  constructor(place: { readonly entry: string; readonly root: string }, { files, whole }: ProjectOptions) {
    const sdkFile = installedFile("sdk/typescript/src/index.ts");
    this.root = files.disk.realPath(place.root) ?? place.root;
    this.entryPath = files.disk.realPath(place.entry) ?? place.entry;
    this.files = files;
    this.sdkPath = files.disk.realPath(sdkFile) ?? sdkFile;
    this.#sdkFolder = dirname(this.sdkPath) + sep;
    this.configuration = readConfiguration(this.root, files.disk);
    const compiler = { ...compilerOptions, ...this.configuration.options };
    this.modules = new ModuleResolution(this.configuration, {
      compiler,
      sdkFile: this.sdkPath,
      files: files.disk,
    });
    this.graph = new ModuleGraph(this.entryPath, { files, resolution: this.modules });
    this.relevance = new Relevance(this.graph, { files, whole });
    this.sleep = new Sleep(this.graph, { files, relevance: this.relevance });
  }

  get entry(): ts.SourceFile {
    return this.#required(this.entryPath);
  }

  get sdk(): ts.SourceFile {
    return this.#required(this.sdkPath);
  }

  /** The file at a real path, with the first mistake in it. */
  parsed(path: string): ParsedFile | undefined {
    const parsed = this.files.parsed(path);
    if (parsed) this.source(path);
    return parsed;
  }

  /** The file at a real path. */
  fileAt(path: string): ts.SourceFile | undefined {
    return this.parsed(path)?.file;
  }

  /** The file's name relative to the root. */
  nameOf(path: string): string {
    return relative(this.root, path).replaceAll(sep, "/");
  }

  /** The real path of a file that is named relative to the root. */
  pathOf(name: string): string {
    return join(this.root, name);
  }

  /** The texts that were looked at so far, by name. */
  get sources(): ReadonlyMap<string, SourceText> {
    const users = [...this.#sources].filter(([path]) => !path.startsWith(this.#sdkFolder));
    return new Map(users.map(([, source]) => [source.file, source]));
  }

  /** The file's text, named relative to the root. */
  sourceOf(file: ts.SourceFile): SourceText {
    return this.source(native(file));
  }

  /** The text of the file at a real path. */
  source(path: string): SourceText {
    const known = this.#sources.get(path);
    if (known) return known;
    const source = this.files.source(path, this.nameOf(path));
    this.#sources.set(path, source);
    return source;
  }

  /** What an import's specifier means. */
  resolution(specifier: ts.StringLiteralLike): Resolution {
    return this.modules.resolve(specifier.text, native(specifier.getSourceFile()));
  }

  isSdk(file: ts.SourceFile): boolean {
    return native(file).startsWith(this.#sdkFolder);
  }

  /** Whether a file is the user's own, and no library's. */
  isUsers(file: ts.SourceFile): boolean {
    const path = native(file);
    return (
      !this.isSdk(file) && !path.split(sep).includes("node_modules") && this.files.text(path) !== undefined
    );
  }

  #required(path: string): ts.SourceFile {
    const file = this.fileAt(path);
    if (!file) throw new Error(`reading ${path}: the file is not there`);
    return file;
  }
}

/** A file's path as the system writes it. */
export function native(file: ts.SourceFile): string {
  return sep === "/" ? file.fileName : file.fileName.replaceAll("/", sep);
}

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { compilerOptions, type Project } from "../project.ts";
import { miniLib } from "./mini-lib.ts";
import type { Checked } from "./type-hints.ts";

/**
 * How much a checker is given. `loaded`: the small library and what the analysis has parsed already. `reached`: the small
 * library and all of the user's files that the entry reaches. `full`: these, the real libraries, the user's compiler
 * options and the types of installed packages.
 */
export type Extent = "loaded" | "reached" | "full";

/** A checker, with the files that it knows. */
export interface TypeProgram extends Checked {
  knows(file: ts.SourceFile): boolean;
}

const libraryFile = "/pluto-library.d.ts";

/** Makes a checker over syntax trees that the analysis shares with it. `from` is the file that is asked about. */
export function openTypes(project: Project, extent: Extent, from: ts.SourceFile): TypeProgram {
  const options = extent === "full" ? fullOptions(project) : smallOptions(project);
  const host = extent === "full" ? fullHost(project, options) : smallHost(project, extent);
  const roots = [project.sdkPath, extent === "loaded" ? from.fileName : project.entryPath];
  const rootNames = extent === "full" ? roots : [libraryFile, ...roots];
  const program = ts.createProgram({ rootNames, options, host });
  return {
    checker: program.getTypeChecker(),
    sdk: project.sdk,
    isSdk: (file) => project.isSdk(file),
    isUsers: (file) => file.fileName !== libraryFile && project.isUsers(file),
    knows: (file) => program.getSourceFile(file.fileName) === file,
  };
}

function smallOptions({ configuration }: Project): ts.CompilerOptions {
  return { ...compilerOptions, ...configuration.options, noLib: true, types: [] };
}

/** The user's options; those that say how modules are found are the analysis's own. */
function fullOptions({ configuration }: Project): ts.CompilerOptions {
  const { module, moduleResolution, moduleDetection, ...fixed } = compilerOptions;
  const target = configuration.user.target ?? fixed.target ?? ts.ScriptTarget.ESNext;
  return {
    ...fixed,
    ...configuration.user,
    ...configuration.options,
    module,
    moduleResolution,
    moduleDetection,
    target,
    allowJs: true,
    noEmit: true,
    noLib: false,
  } as ts.CompilerOptions;
}

function commonHost(project: Project): ts.CompilerHost {
  return {
    fileExists: (path) => project.files.disk.kindOf(path) === "file",
    readFile: (path) => project.files.text(path),
    getSourceFile: (path) => project.fileAt(path),
    getDefaultLibFileName: () => libraryFile,
    directoryExists: (path) => project.files.disk.kindOf(path) === "folder",
    realpath: (path) => project.files.disk.realPath(path) ?? path,
    getCurrentDirectory: () => project.root,
    getCanonicalFileName: (name) => (ts.sys.useCaseSensitiveFileNames ? name : name.toLowerCase()),
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getNewLine: () => "\n",
    writeFile: () => {},
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
}

function smallHost(project: Project, extent: "loaded" | "reached"): ts.CompilerHost {
  const library = ts.createSourceFile(libraryFile, miniLib, ts.ScriptTarget.ESNext);
  const isOpen = (path: string) => extent === "reached" || project.files.isParsed(path);
  return {
    ...commonHost(project),
    fileExists: (path) => path === libraryFile || project.files.disk.kindOf(path) === "file",
    getSourceFile: (path) => (path === libraryFile ? library : project.fileAt(path)),
    resolveModuleNameLiterals: (specifiers, containing) =>
      specifiers.map((specifier) => ({
        resolvedModule: usersModule(project, specifier.text, { containing, isOpen }),
      })),
  };
}

function fullHost(project: Project, options: ts.CompilerOptions): ts.CompilerHost {
  const folder = libraryFolder();
  const isLibrary = (path: string) => path.startsWith(`${folder}/`) || path.includes("/node_modules/");
  const host: ts.CompilerHost = {
    ...commonHost(project),
    getDefaultLibLocation: () => folder,
    getDefaultLibFileName: (given) => join(folder, ts.getDefaultLibFileName(given)),
    getSourceFile: (path, options) =>
      isLibrary(path) ? project.files.library(path, parseOptions(options)) : project.fileAt(path),
    resolveModuleNameLiterals: (specifiers, containing) =>
      specifiers.map(({ text }) => ({
        resolvedModule:
          usersModule(project, text, { containing, isOpen: () => true }) ??
          ts.resolveModuleName(text, containing, options, host).resolvedModule,
      })),
  };
  return host;
}

function parseOptions(given: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.CreateSourceFileOptions {
  return typeof given === "object" ? given : { languageVersion: given };
}

/** Where the compiler's own declarations of the language's libraries are. */
function libraryFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "lib");
}

function usersModule(
  { modules }: Project,
  specifier: string,
  { containing, isOpen }: { readonly containing: string; readonly isOpen: (path: string) => boolean },
): ts.ResolvedModuleFull | undefined {
  const resolution = modules.resolve(specifier, containing);
  if (resolution.kind === "sdk") return resolved(resolution.file);
  return resolution.kind === "user" && isOpen(resolution.file) ? resolved(resolution.file) : undefined;
}

function resolved(file: string): ts.ResolvedModuleFull {
  return {
    resolvedFileName: file,
    extension: /(\.d\.[cm]?ts|\.[^.]+)$/.exec(file)?.[1] ?? ts.Extension.Ts,
  };
}

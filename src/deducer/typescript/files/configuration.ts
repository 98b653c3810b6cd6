import { join } from "node:path";
import ts from "typescript";
import type { SourceFiles } from "#source-files";

/** What the analysis takes from the user's tsconfig.json. */
export interface Configuration {
  /** `paths`, `baseUrl` and what they are relative to; nothing that could make the analysis fail. */
  readonly options: ts.CompilerOptions;
  /** Everything that it says, for a checker that works like the user's own. */
  readonly user: ts.CompilerOptions;
  /** The patterns of `paths`. */
  readonly aliases: readonly string[];
  /** Whether an import stays although no value of it is used. */
  readonly keepsUnusedImports: boolean;
  /** Whether tsc writes the types of what is decorated for decorators to read. */
  readonly emitsDecoratorMetadata: boolean;
}

/** Reads the tsconfig.json at the root, if there is one. Unknown options and mistakes in it are the user's own tsc's affair. */
export function readConfiguration(root: string, files: SourceFiles): Configuration {
  const file = join(root, "tsconfig.json");
  const read = files.kindOf(file) ? parse(file, { root, files }) : {};
  const { paths, baseUrl, verbatimModuleSyntax, emitDecoratorMetadata } = read;
  const pathsBasePath = read["pathsBasePath"];
  return {
    options: {
      ...(paths && { paths }),
      ...(baseUrl !== undefined && { baseUrl }),
      ...(pathsBasePath !== undefined && { pathsBasePath }),
    },
    user: read,
    aliases: Object.keys(paths ?? {}),
    keepsUnusedImports: verbatimModuleSyntax === true,
    emitsDecoratorMetadata: emitDecoratorMetadata === true,
  };
}

function parse(
  file: string,
  { root, files }: { readonly root: string; readonly files: SourceFiles },
): ts.CompilerOptions {
  const { config } = ts.readConfigFile(file, (path) => textOf(path, files));
  const host: ts.ParseConfigHost & ts.ModuleResolutionHost = {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    fileExists: (path) => files.kindOf(path) === "file",
    directoryExists: (path) => files.kindOf(path) === "folder",
    realpath: (path) => files.realPath(path) ?? path,
    readFile: (path) => textOf(path, files),
    readDirectory: () => [],
  };
  return ts.parseJsonConfigFileContent(config ?? {}, host, root, undefined, file).options;
}

/** The file's text without the byte-order mark, since offsets count from the first character after it. */
export function textOf(path: string, files: SourceFiles): string | undefined {
  return files.read(path)?.replace(/^\uFEFF/, "");
}

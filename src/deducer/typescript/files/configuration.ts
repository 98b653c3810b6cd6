import { join } from "node:path";
import ts from "typescript";
import type { SourceFiles } from "#source-files";
import {
  arePaths,
  type ConfigurationMistake,
  chainMistakes,
  compilerMistakes,
  unreadable,
} from "./configuration-mistakes.ts";
import { manifestMistakes } from "./manifest-mistakes.ts";

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
  /** What cannot be understood in it, or in the package.json beside it: names that are no paths may lead anywhere. */
  readonly mistakes: readonly ConfigurationMistake[];
}

/** Reads the tsconfig.json at the root, if there is one. Unknown options in it are the user's own tsc's affair. */
export function readConfiguration(root: string, files: SourceFiles): Configuration {
  const file = join(root, "tsconfig.json");
  const { options: read, mistakes } = files.kindOf(file) ? parse(file, { root, files }) : nothing;
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
    mistakes: [...mistakes, ...manifestMistakes(root, files)],
  };
}

type Parsed = { readonly options: ts.CompilerOptions } & Pick<Configuration, "mistakes">;
const nothing: Parsed = { options: {}, mistakes: [] };

function parse(
  file: string,
  { root, files }: { readonly root: string; readonly files: SourceFiles },
): Parsed {
  if (textOf(file, files) === undefined) return { options: {}, mistakes: [unreadable(file, files)] };
  const source = ts.readJsonConfigFile(file, (path) => textOf(path, files));
  const host: ts.ParseConfigHost & ts.ModuleResolutionHost = {
    useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
    fileExists: (path) => files.kindOf(path) === "file",
    directoryExists: (path) => files.kindOf(path) === "folder",
    realpath: (path) => files.realPath(path) ?? path,
    readFile: (path) => textOf(path, files),
    readDirectory: () => [],
  };
  const { options, errors } = ts.parseJsonSourceFileConfigFileContent(source, host, root, undefined, file);
  const mistakes = [...compilerMistakes(source, errors), ...chainMistakes(source, files)];
  return { options: arePaths(options.paths) ? options : { ...options, paths: {} }, mistakes };
}

/** The file's text without the byte-order mark, since offsets count from the first character after it. */
export function textOf(path: string, files: SourceFiles): string | undefined {
  return files.read(path)?.replace(/^\uFEFF/, "");
}

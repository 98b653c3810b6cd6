import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What the analysis takes from the user's tsconfig.json. */
export interface Configuration {
  /** `paths`, `baseUrl` and what they are relative to; nothing that could make the analysis fail. */
  readonly options: ts.CompilerOptions;
  /** The patterns of `paths`. */
  readonly aliases: readonly string[];
  /** Whether an import stays although no value of it is used. */
  readonly keepsUnusedImports: boolean;
}

/** Reads the tsconfig.json at the root, if there is one. Unknown options and mistakes in it are the user's own tsc's affair. */
export function readConfiguration(root: string): Configuration {
  const file = join(root, "tsconfig.json");
  const read = existsSync(file) ? parse(file, root) : {};
  const { paths, baseUrl, verbatimModuleSyntax } = read;
  const pathsBasePath = read["pathsBasePath"];
  return {
    options: {
      ...(paths && { paths }),
      ...(baseUrl !== undefined && { baseUrl }),
      ...(pathsBasePath !== undefined && { pathsBasePath }),
    },
    aliases: Object.keys(paths ?? {}),
    keepsUnusedImports: verbatimModuleSyntax === true,
  };
}

function parse(file: string, root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const host: ts.ParseConfigHost = { ...ts.sys, readDirectory: () => [] };
  return ts.parseJsonConfigFileContent(config ?? {}, host, root, undefined, file).options;
}

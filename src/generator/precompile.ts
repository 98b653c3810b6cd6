import { type TransformOptions, transformSync } from "esbuild";

/** A module of the program as the CommonJS that Node runs; throws where the source does not parse. */
export function precompile(path: string, source: string): string {
  return compile(source, { format: "cjs", target: "node20", sourcefile: path });
}

/** A module that runs beside a handler, as an ES module. */
export function precompileModule(path: string, source: string): string {
  return compile(source, { format: "esm", target: "node22", sourcefile: path });
}

function compile(source: string, options: TransformOptions): string {
  return transformSync(source, { loader: "ts", platform: "node", logLevel: "silent", ...options }).code;
}

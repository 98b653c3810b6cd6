import type { ArchRef, Bundle } from "#arch-ref";
import type { Report } from "#diagnostics";

/** The platforms a program can be generated for. */
export type PlatformName = "aws" | "kubernetes";

/** One file of a generated program; `path` is relative to its folder, with forward slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly contents: string;
}

/** A Pulumi program that stands alone: its files, sorted by path. */
export interface GeneratedProgram {
  readonly platform: PlatformName;
  readonly files: readonly GeneratedFile[];
}

/** Writes the Pulumi program of a graph for one platform, in memory. */
export function generate(
  _input: { readonly graph: ArchRef; readonly bundles: readonly Bundle[]; readonly platform: PlatformName },
  _report: Report,
): GeneratedProgram {
  throw new Error("not yet");
}

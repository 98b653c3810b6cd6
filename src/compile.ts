import { dirname } from "node:path";
import type { Bundle, Deduction } from "#arch-ref";
import { type DeductionMemory, deduce, type TextFacts } from "#deducer";
import { Report } from "#diagnostics";
import type { GeneratedProgram, PlatformName } from "#generator";
import { filesOnDisk, type SourceFiles } from "#source-files";
import { projectRoot } from "./project-root.ts";

/** What to compile, and how far. */
export interface CompileRequest {
  /** Absolute paths of the entry files. */
  readonly entries: readonly string[];
  /** Further entries of the project, absolute: other runs read them. */
  readonly otherEntries?: readonly string[];
  /** The program's files; by default those on the disk. */
  readonly files?: SourceFiles;
  /** Name of the generated project; without one, `app`. */
  readonly project?: string;
  /** Also find every infra function before it is filled (`--local`). */
  readonly locals?: boolean;
  /** A permission wider than what is known to be used is an error (`analysis: { strict: true }`). */
  readonly strict?: boolean;
  /** Look at the whole program, not at the slice that matters (`--full`). */
  readonly full?: boolean;
  /** What to keep from one compilation to the next. */
  readonly memory?: DeductionMemory;
  /** What earlier compilations found in texts. */
  readonly facts?: TextFacts;
  /** Stop after the graph: no bundles, no program. */
  readonly until?: "graph" | "bundles";
  /** The platform to generate for; without one there is no program. */
  readonly platform?: PlatformName;
}

/** Everything one compilation made; after an error the later stages are empty. */
export interface Compilation {
  readonly deduction: Deduction;
  readonly bundles: readonly Bundle[];
  readonly program?: GeneratedProgram;
  readonly report: Report;
}

/** Source in, program out. Data flows down this function and never back up. */
export async function compile(request: CompileRequest): Promise<Compilation> {
  const report = new Report();
  const { entries, files = filesOnDisk(), platform, project } = request;
  const { locals = false, strict = false, full = false, memory, facts } = request;
  const { otherEntries = [] } = request;
  const root = rootOf(entries, files);
  const slices = request.until !== "graph";
  const deduction = await deduce(entries, report, {
    ...{ root, files, locals, strict, full, slices, otherEntries },
    ...(memory && { memory }),
    ...(facts && { facts }),
  });
  if (report.hasErrors || request.until === "graph") return { deduction, bundles: [], report };

  // Loaded when they are needed: to deduce is the most frequent wish, and needs neither.
  const { packageHandlers } = await import("#runtime-packager");
  const bundles = await packageHandlers(deduction, report);
  if (report.hasErrors || platform === undefined) return { deduction, bundles, report };

  const { generate } = await import("#generator");
  const program = generate(
    { graph: deduction.graph, bundles, platform, ...(project && { project }) },
    report,
  );
  return { deduction, bundles, program, report };
}

function rootOf([first]: readonly string[], files: SourceFiles): string {
  if (first === undefined) throw new Error("nothing to compile: a program has at least one entry");
  return projectRoot(dirname(first), files);
}

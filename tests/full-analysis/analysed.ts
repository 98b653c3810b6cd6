import { encodeArchRef } from "#arch-ref";
import { DeductionMemory, deduce } from "#deducer";
import { Report } from "#diagnostics";
import { filesOnDisk } from "#source-files";

/** How to look at a program. */
interface Mode {
  readonly full?: boolean;
  readonly guarded?: boolean;
}

/** The libraries are parsed once for all programs. */
const memory = new DeductionMemory();

/** What one way of looking at a program finds, and what it read. */
export async function analysed(place: { readonly root: string; readonly entry: string }, mode: Mode = {}) {
  const report = new Report();
  const options = {
    root: place.root,
    files: filesOnDisk(),
    slices: false,
    ...mode,
    ...(mode.full && { memory }),
  };
  const { graph, loaded } = await deduce([place.entry], report, options);
  return { graph: encodeArchRef(graph), diagnostics: report.diagnostics, loaded: loaded[0] };
}

import type { Deduction } from "#arch-ref";
import type { Report } from "#diagnostics";

/** Reads the programs of these entries (absolute paths) and finds the graph. Nothing of them is executed. */
export async function deduce(_entries: readonly string[], _report: Report): Promise<Deduction> {
  throw new Error("not yet");
}

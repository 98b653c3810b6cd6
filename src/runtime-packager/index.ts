import type { Bundle, Deduction } from "#arch-ref";
import type { Report } from "#diagnostics";

/** Makes one bundle per handler of the graph, in its order. */
export async function packageHandlers(_deduction: Deduction, _report: Report): Promise<readonly Bundle[]> {
  throw new Error("not yet");
}

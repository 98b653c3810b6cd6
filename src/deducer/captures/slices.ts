import type { Slice } from "#arch-ref";
import type { Report } from "#diagnostics";
import type { EntryDeduction } from "../deduce-entry.ts";
export function slicesOf(_d: EntryDeduction, _r: Report): readonly Slice[] { return []; }

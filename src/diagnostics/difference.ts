import type { Diagnostic } from "./diagnostic.ts";

/** What was found in one run of two only. */
export interface DiagnosticsDifference {
  readonly appeared: readonly Diagnostic[];
  readonly gone: readonly Diagnostic[];
}

/** What differs between the findings of two runs. A finding that only moved within its file is the same. */
export function differenceOfDiagnostics(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): DiagnosticsDifference {
  return { appeared: without(after, before), gone: without(before, after) };
}

/** Those of `some` that `others` do not have; two alike need two alike. */
function without(some: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

function keyOf({ code, severity, message, at }: Diagnostic): string {
  return JSON.stringify([code, severity, message, at?.file]);
}

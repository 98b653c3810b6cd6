import type { Diagnostic } from "#diagnostics";

/**
 * What the analysis says where it does not know what a handler does: the graph then grants more than the handler uses, or not
 * all of it.
 */
const notKnown = new Set<string>(["PLT1017", "PLT1018", "PLT1027", "PLT1040"]);

/** Where permissions have to be exact, everything is a mistake that keeps them from being known. */
export function judgedStrictly(diagnostic: Diagnostic): Diagnostic {
  return notKnown.has(diagnostic.code) ? { ...diagnostic, severity: "error" } : diagnostic;
}

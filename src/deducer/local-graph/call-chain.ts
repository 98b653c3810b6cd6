import { type Diagnostic, Report } from "#diagnostics";
import { type Call, type FunctionIr, type Place, spanOf } from "../ir/index.ts";
import type { Effects } from "./effects.ts";

/** The calls that lead to an infra function, from the innermost out to the top level of a module. */
export function callChain(
  fn: FunctionIr,
  { calls }: Effects,
): readonly { readonly message: string; readonly at: Place }[] {
  const chain: { readonly message: string; readonly at: Place }[] = [];
  const seen = new Set<FunctionIr>();
  for (let callee: FunctionIr | undefined = fn; callee && !seen.has(callee); ) {
    seen.add(callee);
    const step = calls.find((one) => one.callee.function === callee);
    if (!step) break;
    chain.push({ message: `\`${callee.name}\` is called here`, at: step.call.at });
    callee = step.within;
  }
  return chain;
}

/** A report for the body of an infra function, whose mistakes lead out through the call of it. */
export class BodyReport extends Report {
  /** Hands on what was found, with the call as one more place on the way out. */
  handOn(to: Report, { call, callee }: { readonly call: Call; readonly callee: FunctionIr }): void {
    const place = { message: `\`${callee.name}\` is called here`, at: spanOf(call.at) };
    for (const diagnostic of this.diagnostics)
      to.add(
        leadsOut(diagnostic)
          ? { ...diagnostic, related: [...(diagnostic.related ?? []), place] }
          : diagnostic,
      );
  }
}

/** Recursion and what it would follow shows its own chain. */
function leadsOut({ severity, code }: Diagnostic): boolean {
  return severity === "error" && code !== "PLT1009";
}

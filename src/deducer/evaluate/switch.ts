import type { Statement } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import type { Value } from "./value.ts";

type Switch = Extract<Statement, { kind: "switch" }>;

/** What a `switch` runs: the statements from the clause that is taken, or the value that leaves it open. */
export function chosenStatements(
  { subject, clauses }: Switch,
  frame: Frame,
): { readonly statements: readonly Statement[] } | { readonly unknown: Value } {
  const value = frame.evaluate(subject, frame);
  const from = (position: number) => ({
    statements: position < 0 ? [] : clauses.slice(position).flatMap((clause) => clause.body),
  });
  for (const [position, { test }] of clauses.entries()) {
    const candidate = test && frame.evaluate(test, frame);
    if (!candidate) continue;
    if (value.kind !== "constant") return { unknown: value };
    if (candidate.kind !== "constant") return { unknown: candidate };
    if (candidate.value === value.value) return from(position);
  }
  if (value.kind === "runtime") return { unknown: value };
  return from(clauses.findIndex(({ test }) => !test));
}

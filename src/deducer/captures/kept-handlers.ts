import {
  childrenOfStatement,
  type Expression,
  isClassMember,
  type Statement,
  visitExpressions,
} from "../ir/index.ts";
import type { LinkedHandler } from "../link/handlers.ts";
import { matterLater } from "./late-statements.ts";
import type { SliceInput } from "./slice-input.ts";

type Registration = LinkedHandler["registration"];

/**
 * How a bundle gets the handlers that a top-level statement registers. `return`: a copy of what leads there ends with
 * the handler. Where that would leave out something that the program does, the statement runs as it is written, and its
 * infra calls keep the handlers: `apart` in each bundle that wants one of them, `stay` in every bundle.
 */
export type Manner = "return" | "apart" | "stay";

/** Decides for a top-level statement with all its registrations. */
export function mannerOf(
  statement: Statement,
  registrations: readonly Registration[],
  input: SliceInput,
): Manner {
  const declares = statement.kind === "assign" && registrations.some(({ path }) => path.length > 0);
  const waits =
    awaits(statement) || registrations.some(({ path }) => path.some(({ callee }) => callee.async));
  // A method has no copy outside of its class: it runs as it is written.
  const inClass = registrations.some(({ path }) => path.some(({ callee }) => isClassMember(callee)));
  if (declares || waits || inClass || input.changes.ofStatement(statement)) return "stay";
  return registrations.some((registration) => isLate(registration, statement, input)) ? "apart" : "return";
}

/** Whether something after the registration, or after a call that leads to it, matters to the handler. */
function isLate(
  { path, call, handlerExpression }: Registration,
  statement: Statement,
  input: SliceInput,
): boolean {
  const bodies = [[statement], ...path.map((step) => step.callee.body())];
  const calls = [...path.map((step) => step.call), call];
  return bodies.some((body, level) => {
    const target = calls[level];
    if (!target) return false;
    const given = target === call ? [handlerExpression] : target.arguments.map(({ value }) => value);
    return matterLater(body, { call: target, given }, input);
  });
}

function awaits(statement: Statement): boolean {
  let found = false;
  visitExpressions(childrenOfStatement(statement), (expression: Expression) => {
    found ||= expression.kind === "await" && expression.flavour === "await";
    return expression.kind !== "function" && expression.kind !== "class" && !found;
  });
  return found && statement.kind !== "function" && statement.kind !== "class";
}

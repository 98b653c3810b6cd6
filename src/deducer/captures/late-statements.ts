import {
  type Binding,
  type Call,
  childrenOfStatement,
  type Expression,
  patternBindings,
  type Statement,
  visitExpressions,
} from "../ir/index.ts";
import { isCompileTimeOnly } from "./compile-time-edits.ts";
import { contains } from "./path-edits.ts";
import type { SliceInput } from "./slice-input.ts";

/**
 * Whether statements that run after a call in a body matter to what the call is given: they declare or change a
 * variable that is used there, so that the body cannot end with the call.
 */
export function matterLater(
  body: readonly Statement[],
  { call, given }: { readonly call: Call; readonly given: readonly Expression[] },
  input: SliceInput,
): boolean {
  const used = usedBy(given, body);
  return laterThan(call, body).some((statement) => matters(statement, used, input));
}

/** The statements that may run after the one around a call, in its list and in those around it; in a loop all others. */
function laterThan(call: Call, statements: readonly Statement[]): readonly Statement[] {
  const position = statements.findIndex((statement) => contains(statement.at, call.at));
  const around = statements[position];
  if (!around) return [];
  const inner = childrenOfStatement(around).statements;
  const repeats = around.kind === "for-each" || around.kind === "loop";
  const again = repeats ? inner.filter((statement) => !contains(statement.at, call.at)) : [];
  return [...again, ...laterThan(call, inner), ...statements.slice(position + 1)];
}

/** The variables that expressions use, and those that local functions and variables used there use in turn. */
function usedBy(given: readonly Expression[], body: readonly Statement[]): ReadonlySet<Binding> {
  const used = new Set<Binding>();
  const waiting: Parameters<typeof visitExpressions>[0][] = [{ expressions: given, statements: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop())
    visitExpressions(next, (expression) => {
      if (expression.kind !== "reference" || expression.binding.topLevel || used.has(expression.binding))
        return true;
      used.add(expression.binding);
      const declaration = declarationOf(expression.binding, body);
      if (declaration) waiting.push({ expressions: [], statements: [declaration] });
      return true;
    });
  return used;
}

function declarationOf(binding: Binding, statements: readonly Statement[]): Statement | undefined {
  for (const statement of statements) {
    if (declared(statement).includes(binding)) return statement;
    if (statement.kind === "function" || statement.kind === "class") continue;
    const found = declarationOf(binding, childrenOfStatement(statement).statements);
    if (found) return found;
  }
  return undefined;
}

function declared(statement: Statement): readonly Binding[] {
  if (statement.kind === "assign") return patternBindings(statement.target);
  return statement.kind === "function" || statement.kind === "class" ? [statement.binding] : [];
}

function matters(statement: Statement, used: ReadonlySet<Binding>, input: SliceInput): boolean {
  if (["nothing", "function", "return", "import"].includes(statement.kind)) return false;
  if (isCompileTimeOnly(statement, input)) return false;
  if (declared(statement).some((binding) => used.has(binding))) return true;
  if (statement.kind === "assign" && statement.declares)
    return statement.value !== undefined && callsWith(statement.value, used);
  const { expressions, statements } = childrenOfStatement(statement);
  const mentioned = expressions.some((expression) => mentions(expression, used));
  return mentioned || statements.some((inner) => matters(inner, used, input));
}

function callsWith(value: Expression, used: ReadonlySet<Binding>): boolean {
  let found = false;
  visitExpressions({ expressions: [value], statements: [] }, (expression) => {
    if (expression.kind === "function") return false;
    found ||= expression.kind === "call" && mentions(expression, used);
    return !found;
  });
  return found;
}

function mentions(expression: Expression, used: ReadonlySet<Binding>): boolean {
  let found = false;
  visitExpressions({ expressions: [expression], statements: [] }, (inner) => {
    found ||= inner.kind === "reference" && used.has(inner.binding);
    return !found;
  });
  return found;
}

import { changesArgument, changesReceiver } from "../evaluate/container-changes.ts";
import {
  type Binding,
  type Call,
  type Expression,
  type FunctionIr,
  functionChildren,
  patternBindings,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";

/** The parameter of the infra function that a call changes (`paths.push(…)`), by name. */
export function mutatedParameter(
  { callee, arguments: [first] }: Call,
  infraFunction: FunctionIr | undefined,
): string | undefined {
  if (callee.kind === "member" && changesReceiver.has(callee.name))
    return ownParameter(callee.object, infraFunction);
  return first && changesArgument(callee) ? ownParameter(first.value, infraFunction) : undefined;
}

/** The name of the parameter that an expression begins with, if it is one of the infra function's own. */
export function ownParameter(
  expression: Expression,
  infraFunction: FunctionIr | undefined,
): string | undefined {
  if (expression.kind === "member" || expression.kind === "index")
    return ownParameter(expression.object, infraFunction);
  if (expression.kind !== "reference" || !infraFunction) return undefined;
  const { binding } = expression;
  const own = infraFunction.parameters.some(({ target }) => patternBindings(target).includes(binding));
  return own ? binding.name : undefined;
}

/** Whether a function inside a function mentions one of its variables. */
export function isCaptured(binding: Binding, fn: FunctionIr | undefined): boolean {
  if (!fn) return false;
  const nested: FunctionIr[] = [];
  visitExpressions({ expressions: [], statements: fn.body() }, (expression) => {
    if (expression.kind === "function") nested.push(expression.function);
    return true;
  });
  visitStatements(fn.body(), (statement) => {
    if (statement.kind === "function") nested.push(statement.function);
    return true;
  });
  return nested.some((inner) => mentions(inner, binding));
}

function mentions(fn: FunctionIr, binding: Binding): boolean {
  let found = false;
  visitExpressions(functionChildren(fn), (expression) => {
    found ||= expression.kind === "reference" && expression.binding === binding;
    return !found;
  });
  return found;
}

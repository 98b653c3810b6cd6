import { assignedBindings } from "../evaluate/branches.ts";
import { runtime, union, type Value } from "../evaluate/value.ts";
import {
  type Binding,
  type ModuleIr,
  type Statement,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";

/** What functions of the program change while it runs: a constant found there at compile time is only the first value. */
export interface MutableState {
  readonly bindings: ReadonlySet<Binding>;
  /** Names of members that some function assigns. */
  readonly members: ReadonlySet<string>;
}

/** Nothing changes. */
export const nothingMutable: MutableState = { bindings: new Set(), members: new Set() };

/** Finds the top-level variables and the members that functions assign, and the containers whose methods they call. */
export function mutableState(modules: Iterable<ModuleIr>): MutableState {
  const bindings = new Set<Binding>();
  const members = new Set<string>();
  for (const { body } of modules)
    for (const inner of functionBodies(body)) collect(inner, { bindings, members });
  return { bindings, members };
}

function collect(
  body: readonly Statement[],
  { bindings, members }: { readonly bindings: Set<Binding>; readonly members: Set<string> },
): void {
  for (const binding of assignedBindings(body)) if (binding.topLevel) bindings.add(binding);
  visitStatements(body, (statement) => {
    if (statement.kind === "assign" && statement.target.kind === "member") members.add(statement.target.name);
    return true;
  });
  visitExpressions({ expressions: [], statements: body }, (expression) => {
    if (expression.kind === "assign" && expression.target.kind === "member")
      members.add(expression.target.name);
    if (
      expression.kind === "call" &&
      expression.callee.kind === "member" &&
      expression.callee.object.kind === "reference"
    ) {
      const { binding } = expression.callee.object;
      if (binding.topLevel) bindings.add(binding);
    }
    return true;
  });
}

function functionBodies(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const found: (readonly Statement[])[] = [];
  visitStatements(statements, (statement) => {
    if (statement.kind === "function") found.push(statement.function.body());
    if (statement.kind === "class")
      for (const member of statement.class.members())
        if (member.kind === "method") found.push(member.function.body());
    return true;
  });
  visitExpressions({ expressions: [], statements }, (expression) => {
    if (expression.kind === "function") found.push(expression.function.body());
    return true;
  });
  return found;
}

/** A value of compile time that handlers change later: which constant it is then is not known. */
export function changing(value: Value): Value {
  const later = { ...runtime("a value that the running program changes"), plain: true };
  if (value.kind === "constant") return union([value, later]);
  if (value.kind === "array") return { ...value, elements: value.elements.map(changing) };
  if (value.kind === "object")
    return { ...value, entries: new Map([...value.entries].map(([key, entry]) => [key, changing(entry)])) };
  return value;
}

import { assignedBindings } from "../evaluate/branches.ts";
import { runtime, union, type Value } from "../evaluate/value.ts";
import type { ModulesOnDemand } from "../front-end/front-end.ts";
import {
  type Binding,
  type Children,
  type ClassIr,
  childrenOf,
  childrenOfStatement,
  type FunctionIr,
  functionChildren,
  type ModuleIr,
  membersOf,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";

/** What functions of the program change while it runs: a constant found there at compile time is only the first value. */
export interface MutableState {
  /** Whether some function assigns a top-level variable, or calls a method of what it holds. */
  changes(binding: Binding): boolean;
  /** Whether some function assigns a member of that name. */
  assigns(member: string): boolean;
}

/** Nothing changes. */
export const nothingMutable: MutableState = { changes: () => false, assigns: () => false };

interface Changes {
  readonly bindings: Set<Binding>;
  readonly members: Set<string>;
}

/** Looks into the functions of the modules that may have them: those that mention it, or all that were run. */
export function mutableState(executed: Iterable<ModuleIr>, onDemand?: ModulesOnDemand): MutableState {
  const all = [...executed];
  const known = new Map<ModuleIr, Changes>();
  const changesIn = (module: ModuleIr) => {
    const found = known.get(module) ?? changesOf(module);
    known.set(module, found);
    return found;
  };
  return {
    changes: (binding) =>
      (onDemand?.mentioning(binding) ?? all).some((module) => changesIn(module).bindings.has(binding)),
    assigns: (member) =>
      (onDemand?.assigning(member) ?? all).some((module) => changesIn(module).members.has(member)),
  };
}

function changesOf({ body }: ModuleIr): Changes {
  const changes: Changes = { bindings: new Set(), members: new Set() };
  for (const inside of functionsIn({ expressions: [], statements: body })) collect(inside, changes);
  return changes;
}

function collect(inside: Children, { bindings, members }: Changes): void {
  for (const binding of assignedBindings(inside.statements)) if (binding.topLevel) bindings.add(binding);
  visitStatements(inside.statements, (statement) => {
    if (statement.kind === "assign" && statement.target.kind === "member") members.add(statement.target.name);
    return true;
  });
  visitExpressions(inside, (expression) => {
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

/** What stands inside the outermost functions. */
function functionsIn({ expressions, statements }: Children): readonly Children[] {
  return [
    ...expressions.flatMap((expression) => {
      if (expression.kind === "function") return insideFunction(expression.function);
      return expression.kind === "class"
        ? insideClass(expression.class)
        : functionsIn(childrenOf(expression));
    }),
    ...statements.flatMap((statement) => {
      if (statement.kind === "function") return insideFunction(statement.function);
      return statement.kind === "class"
        ? insideClass(statement.class)
        : functionsIn(childrenOfStatement(statement));
    }),
  ];
}

function insideFunction(fn: FunctionIr): readonly Children[] {
  return [{ expressions: [], statements: functionChildren(fn).statements }];
}

function insideClass(declaration: ClassIr): readonly Children[] {
  const members = membersOf(declaration).flatMap((member) => {
    if (member.kind === "method") return insideFunction(member.function);
    return member.value ? functionsIn({ expressions: [member.value], statements: [] }) : [];
  });
  return [...members, ...functionsIn({ expressions: [], statements: declaration.statements() })];
}

/** Whether something in a value is a constant, or can be one later. */
export function holdsConstants({ kind }: Value): boolean {
  return kind === "constant" || kind === "array" || kind === "object";
}

/** Whether a variable may hold something else later: not a constant of the language, nor what is frozen. */
export function mayChange(binding: Binding, value: Value): boolean {
  if (binding.frozen || !binding.topLevel || !holdsConstants(value)) return false;
  return !(binding.constant && value.kind === "constant");
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

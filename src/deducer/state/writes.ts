import { changesArgument, changesReceiver } from "../evaluate/container-changes.ts";
import { isKindMember } from "../evaluate/resource-member.ts";
import {
  type Binding,
  type Call,
  type Children,
  type ClassIr,
  childrenOf,
  childrenOfStatement,
  declaredWith,
  decorations,
  type Expression,
  type FunctionIr,
  functionChildren,
  type Pattern,
  type Place,
  patternBindings,
  type Reference,
  type Statement,
  type TypeHint,
  textOf,
  visitExpressions,
} from "../ir/index.ts";

/** A change of something that a variable holds, or of the variable itself. */
export interface StateWrite {
  /** Nothing where what changes is no variable's: the result of a call, a global of the language. */
  readonly binding: Binding | undefined;
  readonly at: Place;
  /** The names on the way from the variable to what changes: `["items"]` for `state.items.push(1)`. */
  readonly path: readonly string[];
  /** The method that changes it, if it is no assignment. */
  readonly method?: string;
  /** Whether it only ever sets what is not there: `client ??= connect()`. */
  readonly once: boolean;
}

/** What would be a write if its receiver were no client. */
interface PossibleWrite extends StateWrite {
  readonly receiver?: (() => TypeHint) | undefined;
}

/** What stands in a function: its code stays, while types and sleeping modules are those of a run. */
interface Written {
  readonly writes: readonly PossibleWrite[];
  /** The first use of each variable, and all of those whose module may sleep. */
  readonly references: readonly Reference[];
}

const known = new WeakMap<FunctionIr, Written>();

function writtenIn(fn: FunctionIr): Written {
  const before = known.get(fn);
  if (before) return before;
  const walk = new Walk("all functions");
  walk.children(functionChildren(fn), []);
  const written = { writes: walk.writes, references: referencesIn(fn) };
  known.set(fn, written);
  return written;
}

function referencesIn(fn: FunctionIr): readonly Reference[] {
  const seen = new Set<Binding>();
  const found: Reference[] = [];
  visitExpressions(functionChildren(fn), (expression) => {
    if (expression.kind !== "reference") return true;
    if (expression.asleep || !seen.has(expression.binding)) found.push(expression);
    if (!expression.asleep) seen.add(expression.binding);
    return true;
  });
  return found;
}

/** What a function, and the functions written inside it, change. */
export function writesOf(fn: FunctionIr): readonly StateWrite[] {
  return writtenIn(fn).writes.filter(isWrite);
}

/** A method of the SDK's clients changes no state of a module. */
function isWrite({ receiver }: PossibleWrite): boolean {
  return (receiver?.().sdkClasses.length ?? 0) === 0;
}

/** What code changes itself, and the calls that it makes: functions written inside it run later or never. */
export function ownWrites(children: Children): {
  readonly writes: readonly StateWrite[];
  readonly calls: readonly Call[];
} {
  const walk = new Walk("no functions");
  walk.children(children, []);
  return { writes: walk.writes.filter(isWrite), calls: walk.calls };
}

/** The first use of each variable in a function. */
export function usesOf(fn: FunctionIr): ReadonlyMap<Binding, Place> {
  const uses = new Map<Binding, Place>();
  const note = (binding: Binding, at: Place) => {
    if (!uses.has(binding)) uses.set(binding, at);
  };
  // Nothing writes to what a module holds that sleeps.
  for (const reference of writtenIn(fn).references)
    if (!reference.asleep?.()) note(namedBy(reference), reference.at);
  for (const { binding, at } of writesOf(fn)) if (binding) note(binding, at);
  return uses;
}

/** The variable behind a name; `this` in static code stands for the class. */
function namedBy({ binding }: Reference): Binding {
  return binding.ofClass ?? binding;
}

/** The variable that an expression looks into, and the names on the way. */
export function rootOf(
  expression: Expression,
): { readonly binding: Binding; readonly path: readonly string[] } | undefined {
  if (expression.kind === "reference") return { binding: namedBy(expression), path: [] };
  if (expression.kind !== "member" && expression.kind !== "index") return undefined;
  const root = rootOf(expression.object);
  return root && { ...root, path: [...root.path, expression.kind === "member" ? expression.name : "*"] };
}

/** The variable whose contents an expression is or comes from: `list` in `list.filter(known).pop()`. */
export function receiverOf(expression: Expression): Binding | undefined {
  const root = rootOf(expression);
  if (root) return root.binding;
  if (expression.kind === "member") return receiverOf(expression.object);
  if (expression.kind === "call" && expression.callee.kind === "member")
    return receiverOf(expression.callee.object);
  return undefined;
}

/** Walks down with the variables that are certainly absent: what is set only then is set once and stays. */
class Walk {
  readonly writes: PossibleWrite[] = [];
  readonly calls: Call[] = [];
  readonly #into: "all functions" | "no functions";

  constructor(into: "all functions" | "no functions") {
    this.#into = into;
  }

  children({ expressions, statements }: Children, absent: readonly Binding[]): void {
    for (const expression of expressions) this.#expression(expression, absent);
    for (const statement of statements) this.#statement(statement, absent);
  }

  #statement(statement: Statement, absent: readonly Binding[]): void {
    if (statement.kind === "function" && this.#into === "no functions") return;
    if (statement.kind === "class" && this.#into === "no functions") {
      this.#classBody(statement.class);
      return;
    }
    if (statement.kind === "assign" && !statement.declares)
      this.#target(statement.target, { at: statement.at, absent, once: false });
    const { expressions, statements } = childrenOfStatement(statement);
    const inside = statement.kind === "if" ? [...absent, ...absentIn(statement.test)] : absent;
    this.children({ expressions, statements: [] }, absent);
    this.children({ expressions: [], statements }, inside);
  }

  #expression(expression: Expression, absent: readonly Binding[]): void {
    if (expression.kind === "function" && this.#into === "no functions") return;
    if (expression.kind === "class" && this.#into === "no functions") {
      this.#classBody(expression.class);
      return;
    }
    if (expression.kind === "assign") {
      const once = expression.operator === "??" || expression.operator === "||";
      this.#target(expression.target, { at: expression.at, absent, once });
    }
    if (expression.kind === "call") this.#call(expression);
    const inside = expression.kind === "logical" ? [...absent, ...absentIn(expression.left)] : absent;
    this.children(childrenOf(expression), inside);
  }

  #classBody(declaration: ClassIr): void {
    const { expressions, statements } = declaredWith(declaration);
    const decorators = decorations(declaration).map(({ decorator }) => decorator);
    this.children({ expressions: [...declaration.bases, ...decorators, ...expressions], statements }, []);
  }

  #target(
    target: Pattern,
    { at, absent, once }: { readonly at: Place; readonly absent: readonly Binding[]; readonly once: boolean },
  ): void {
    for (const binding of patternBindings(target))
      this.writes.push({ binding, at, path: [], once: once || absent.includes(binding) });
    if (target.kind !== "member" && target.kind !== "index") return;
    const name = target.kind === "member" ? target.name : "*";
    const root = rootOf(target.object);
    this.writes.push({ binding: root?.binding, at, path: [...(root?.path ?? []), name], once: false });
  }

  #call(call: Call): void {
    this.calls.push(call);
    const { callee, at } = call;
    const [first] = call.arguments;
    if (changesArgument(callee) && first) this.#changed(first.value, { at, method: textOf(callee.at) });
    if (callee.kind !== "member" || !changesReceiver.has(callee.name)) return;
    // What a function does to variables of its own is no state: types are only asked for where the answer matters.
    const binding = rootOf(callee.object)?.binding;
    const matters = binding && (binding.topLevel || binding.role === "parameter");
    const receiver = matters && isKindMember(callee.name) ? callee.hint : undefined;
    this.#changed(callee.object, { at, method: callee.name, receiver });
  }

  #changed(container: Expression, by: Pick<PossibleWrite, "at" | "method" | "receiver">): void {
    const root = rootOf(container);
    if (root) this.writes.push({ ...root, ...by, once: false });
  }
}

/** The variables that a condition finds absent: `!x`, `x === undefined`, `x is None`; in `x || …` the left side. */
function absentIn(test: Expression): readonly Binding[] {
  if (test.kind === "reference") return [test.binding];
  if (test.kind === "unary" && test.operator === "!") return absentIn(test.operand);
  if (test.kind !== "binary" || !["===", "=="].includes(test.operator)) return [];
  const { left, right } = test;
  const isNothing = right.kind === "literal" && (right.value === undefined || right.value === null);
  return isNothing ? absentIn(left) : [];
}

import {
  type Binding,
  childrenOf,
  childrenOfStatement,
  type Expression,
  type FunctionIr,
  functionChildren,
  type Pattern,
  type Place,
  patternBindings,
  type Statement,
  visitExpressions,
} from "../ir/index.ts";

/** A change of something that a variable holds, or of the variable itself. */
export interface StateWrite {
  readonly binding: Binding;
  readonly at: Place;
  /** The names on the way from the variable to what changes: `["items"]` for `state.items.push(1)`. */
  readonly path: readonly string[];
  /** The method that changes it, if it is no assignment. */
  readonly method?: string;
}

/** Methods of the languages' own containers that change them. */
const changing = new Set(
  `push pop shift unshift splice sort reverse fill copyWithin set add delete clear
   append extend insert remove update setdefault popitem discard appendleft popleft`.split(/\s+/),
);

/** What a function, and the functions written inside it, change. */
export function writesOf(fn: FunctionIr): readonly StateWrite[] {
  const { expressions, statements } = functionChildren(fn);
  const writes = new Writes();
  for (const expression of expressions) writes.expression(expression, []);
  for (const statement of statements) writes.statement(statement, []);
  return writes.found;
}

/** The first use of each variable in a function. */
export function usesOf(fn: FunctionIr): ReadonlyMap<Binding, Place> {
  const uses = new Map<Binding, Place>();
  const note = (binding: Binding, at: Place) => {
    if (!uses.has(binding)) uses.set(binding, at);
  };
  visitExpressions(functionChildren(fn), (expression) => {
    if (expression.kind === "reference") note(expression.binding, expression.at);
    return true;
  });
  for (const { binding, at } of writesOf(fn)) note(binding, at);
  return uses;
}

/** Walks down with the variables that are certainly absent: what is set only then is set once and stays. */
class Writes {
  readonly found: StateWrite[] = [];

  statement(statement: Statement, absent: readonly Binding[]): void {
    if (statement.kind === "assign" && !statement.declares)
      this.#target(statement.target, statement.at, absent);
    const inside = statement.kind === "if" ? [...absent, ...absentIn(statement.test)] : absent;
    const { expressions, statements } = childrenOfStatement(statement);
    for (const expression of expressions) this.expression(expression, absent);
    for (const inner of statements) this.statement(inner, inside);
  }

  expression(expression: Expression, absent: readonly Binding[]): void {
    if (expression.kind === "assign" && !isFirst(expression.operator))
      this.#target(expression.target, expression.at, absent);
    if (expression.kind === "call") this.#call(expression);
    const inside = expression.kind === "logical" ? [...absent, ...absentIn(expression.left)] : absent;
    const { expressions, statements } = childrenOf(expression);
    for (const inner of expressions) this.expression(inner, inside);
    for (const inner of statements) this.statement(inner, inside);
  }

  #target(target: Pattern, at: Place, absent: readonly Binding[]): void {
    for (const binding of patternBindings(target))
      if (!absent.includes(binding)) this.found.push({ binding, at, path: [] });
    if (target.kind !== "member" && target.kind !== "index") return;
    const name = target.kind === "member" ? target.name : "*";
    const root = rootOf(target.object);
    if (root) this.found.push({ binding: root.binding, at, path: [...root.path, name] });
  }

  #call({ callee, at }: Extract<Expression, { kind: "call" }>): void {
    if (callee.kind !== "member" || !changing.has(callee.name)) return;
    if ((callee.hint?.().sdkClasses.length ?? 0) > 0) return;
    const root = rootOf(callee.object);
    if (root) this.found.push({ ...root, at, method: callee.name });
  }
}

/** `x ??= value` and `x ||= value` only ever set what is not there. */
function isFirst(operator: string | undefined): boolean {
  return operator === "??" || operator === "||";
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

function rootOf(expression: Expression): Pick<StateWrite, "binding" | "path"> | undefined {
  if (expression.kind === "reference") return { binding: expression.binding, path: [] };
  if (expression.kind !== "member" && expression.kind !== "index") return undefined;
  const root = rootOf(expression.object);
  return root && { ...root, path: [...root.path, expression.kind === "member" ? expression.name : "*"] };
}

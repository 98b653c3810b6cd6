import {
  type Binding,
  type Expression,
  patternBindings,
  type Statement,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";
import { type Completion, normal } from "./completion.ts";
import type { Frame } from "./frame.ts";
import { runtime, type Scope, union, type Value } from "./value.ts";
import { Variables } from "./variables.ts";

/** A scope whose writes stay in `branch`, whatever scope holds the variable. */
class BranchScope extends Variables<Value> {
  readonly #branch: Scope;

  constructor(branch: Scope, parent: Scope) {
    super(parent);
    this.#branch = branch;
  }

  override lookup(binding: Parameters<Scope["lookup"]>[0]): Value | undefined {
    return this.#branch.values.get(binding) ?? this.parent?.lookup(binding);
  }

  override holder(binding: Parameters<Scope["lookup"]>[0]): Scope | undefined {
    return this.#branch.values.has(binding) ? this.#branch : this.parent?.holder(binding);
  }

  override get closure(): Scope {
    return this.parent?.closure ?? this;
  }

  override assign(binding: Parameters<Scope["assign"]>[0], value: Value): void {
    if (this.isShared(binding)) this.closure.assign(binding, value);
    else this.#branch.values.set(binding, value);
  }

  override declare(binding: Parameters<Scope["assign"]>[0], value: Value): void {
    if (this.isShared(binding)) this.closure.declare(binding, value);
    else this.#branch.values.set(binding, value);
  }
}

/** Hands on to a scope what its branches left behind: each variable may be what any of them set. */
function joinScopes(branches: readonly Scope[], into: Scope): void {
  const written = new Set(branches.flatMap((branch) => [...branch.values.keys()]));
  for (const binding of written) {
    const values = branches.map((branch) => branch.values.get(binding) ?? into.lookup(binding));
    into.assign(
      binding,
      union(values.map((value) => value ?? runtime("a variable that is not set on every path"))),
    );
  }
}

/** Before statements that may run several times: what they assign may have any turn's value. */
export function widenAssigned(statements: readonly Statement[], { scope }: Frame): void {
  for (const binding of assignedBindings(statements)) {
    const value = scope.lookup(binding);
    if (value && scope.holder(binding)?.running)
      scope.assign(binding, union([value, { ...runtime("a value that a loop changes"), plain: true }]));
  }
}

/** The variables that statements, or functions inside them, give a value to. */
export function assignedBindings(statements: readonly Statement[]): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  visitStatements(statements, (statement) => {
    if (statement.kind === "assign")
      for (const binding of patternBindings(statement.target)) found.add(binding);
    return true;
  });
  visitExpressions({ expressions: [], statements }, (expression) => {
    if (expression.kind === "assign")
      for (const binding of patternBindings(expression.target)) found.add(binding);
    return true;
  });
  return found;
}

/** A scope that remembers everything that was written to its variables. */
class WatchedScope extends BranchScope {
  readonly written = new Map<Binding, Value[]>();

  override assign(binding: Binding, value: Value): void {
    super.assign(binding, value);
    this.written.set(binding, [...(this.written.get(binding) ?? []), value]);
  }
}

/** Runs statements: what runs branches is part of what runs statements. */
export type Run = (statements: readonly Statement[], frame: Frame) => Completion;

/** Runs several possible continuations from the same state and joins what they leave behind. */
export function runBranches(branches: readonly (readonly Statement[])[], frame: Frame, run: Run): Completion {
  const ends = branches.map((branch) => {
    const scope = new Variables<Value>(frame.scope);
    return { scope, completion: run(branch, { ...frame, scope: new BranchScope(scope, frame.scope) }) };
  });
  const open = ends.filter(
    (end) => end.completion.kind === "normal" || end.completion.kind === "maybe-return",
  );
  // A jump goes on elsewhere in the function, with what was set before it.
  const seen = ends.filter((end) => open.includes(end) || end.completion.kind === "jump");
  joinScopes(
    seen.map((end) => end.scope),
    frame.scope,
  );
  const values = ends.flatMap(({ completion }) => ("value" in completion ? [completion.value] : []));
  if (open.length === 0 && values.length === ends.length) return { kind: "return", value: union(values) };
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

/** Runs a body and then any of its handlers, which may begin after every statement of the body. */
export function runGuarded(
  body: readonly Statement[],
  handlers: readonly (readonly Statement[])[],
  { frame, run }: { readonly frame: Frame; readonly run: Run },
): Completion {
  const before = new Variables<Value>(frame.scope);
  const watched = new WatchedScope(before, frame.scope);
  const completion = run(body, { ...frame, scope: watched });
  const between = new Variables<Value>(frame.scope);
  for (const [binding, values] of watched.written) {
    const outside = frame.scope.lookup(binding);
    between.values.set(binding, union([...(outside ? [outside] : []), ...values]));
  }
  const after = { ...frame, scope: new BranchScope(between, frame.scope) };
  const caught = handlers.length > 0 ? runBranches([...handlers, []], after, run) : normal;
  joinScopes(completion.kind === "return" ? [between] : [before, between], frame.scope);
  const values = [completion, caught].flatMap((end) => ("value" in end ? [end.value] : []));
  const returns = [completion, ...(handlers.length > 0 ? [caught] : [])].every(
    (end) => end.kind === "return",
  );
  if (returns) return { kind: "return", value: union(values) };
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

/** Evaluates expressions of which only one may run, or none, from the same state, and joins what they assign. */
export function evaluateBranches(sides: readonly (Expression | undefined)[], frame: Frame): readonly Value[] {
  const scopes = sides.map(() => new Variables<Value>(frame.scope));
  const values = sides.flatMap((side, position) => {
    const scope = scopes[position];
    if (!side || !scope) return [];
    return [frame.evaluate(side, { ...frame, scope: new BranchScope(scope, frame.scope) })];
  });
  joinScopes(scopes, frame.scope);
  return values;
}

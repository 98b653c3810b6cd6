import {
  type Binding,
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
  joinScopes(
    open.map((end) => end.scope),
    frame.scope,
  );
  const values = ends.flatMap(({ completion }) => ("value" in completion ? [completion.value] : []));
  if (open.length === 0 && values.length === ends.length) return { kind: "return", value: union(values) };
  return values.length > 0 ? { kind: "maybe-return", value: union(values) } : normal;
}

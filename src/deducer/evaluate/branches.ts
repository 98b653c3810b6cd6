import {
  type Binding,
  patternBindings,
  type Statement,
  visitExpressions,
  visitStatements,
} from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import { runtime, type Scope, union, type Value } from "./value.ts";
import { Variables } from "./variables.ts";

/** A scope whose writes stay in `branch`, whatever scope holds the variable. */
export class BranchScope extends Variables<Value> {
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
export function joinScopes(branches: readonly Scope[], into: Scope): void {
  const written = new Set(branches.flatMap((branch) => [...branch.values.keys()]));
  for (const binding of written) {
    const values = branches.map((branch) => branch.values.get(binding) ?? into.lookup(binding));
    into.assign(
      binding,
      union(values.map((value) => value ?? runtime("a variable that is not set on every path"))),
    );
  }
}

/** After a statement that was not run: what it would assign is not known any more. */
export function forget(statement: Statement, frame: Frame): void {
  visitStatements([statement], (inner) => {
    if (inner.kind === "assign")
      for (const binding of patternBindings(inner.target))
        frame.scope.assign(binding, {
          ...runtime(
            "a value assigned under a condition or in a loop that only the run time decides",
            inner.at,
          ),
          assigned: [binding.at, inner.at],
        });
    return inner.kind !== "function" && inner.kind !== "class";
  });
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

import {
  type Binding,
  type Children,
  type ClassIr,
  childrenOf,
  childrenOfStatement,
  type Expression,
  type FunctionIr,
  functionChildren,
  membersOf,
  type Pattern,
  type Place,
  patternBindings,
  type Statement,
} from "../ir/index.ts";
import { changesArgument, changesReceiver } from "./container-changes.ts";
import { containsValue } from "./contents.ts";
import type { Frame } from "./frame.ts";
import type { Change } from "./unknowns.ts";
import { runtime, type Scope, type Value } from "./value.ts";

/** What code may change when it runs. */
interface Changes {
  /** Variables that it assigns. */
  readonly bindings: Map<Binding, Place>;
  /** Values that it mentions, where it changes the inside of something. */
  readonly mentioned: Set<Value>;
  changesInside: boolean;
}

/**
 * After code that was not run, or only in part: what it may have changed is not known any more. `within` is what can only run
 * as a whole.
 */
export function forget(code: Children, frame: Frame, why: Change & { readonly within?: Statement }): void {
  const changes: Changes = { bindings: new Map(), mentioned: new Set(), changesInside: false };
  new Search(changes).visit(code, frame.scope);
  if (changes.bindings.size > 0 || changes.changesInside)
    frame.phase.unfollowed?.(why.within ? { expressions: [], statements: [why.within] } : code, frame);
  for (const [binding, at] of changes.bindings) forgetVariable(binding, frame.scope, { ...why, at });
  if (changes.changesInside) for (const value of changes.mentioned) frame.phase.unknowns.escape(value, why);
}

interface ForgottenCall {
  readonly given: readonly Value[];
  /** What the function closes over. */
  readonly scope: Scope;
  readonly frame: Frame;
  /** The code that makes the call, where nobody else notes it. */
  readonly code?: Children;
}

/** The same after a call of a function of the program's, with what it was given. */
export function forgetCall(fn: FunctionIr, { given, scope, frame, code }: ForgottenCall, why: Change): void {
  const changes: Changes = { bindings: new Map(), mentioned: new Set(given), changesInside: false };
  new Search(changes).function(fn, scope);
  if (code && (changes.bindings.size > 0 || changes.changesInside)) frame.phase.unfollowed?.(code, frame);
  for (const [binding, at] of changes.bindings)
    if (scope.lookup(binding))
      forgetVariable(binding, scope, { reason: `a value assigned inside \`${fn.name}\``, at });
  if (changes.changesInside) for (const value of changes.mentioned) frame.phase.unknowns.escape(value, why);
}

/** A variable may hold something else from now on. */
export function forgetVariable(binding: Binding, scope: Scope, { reason, at }: Change): void {
  const held = scope.lookup(binding);
  const before = held?.kind === "runtime" && !held.made ? held.before : held;
  scope.assign(binding, { ...runtime(reason, at), assigned: [binding.at, at], ...(before && { before }) });
}

/** Goes through code and every function and class that it mentions. */
class Search {
  readonly #changes: Changes;
  readonly #seen = new Set<FunctionIr | ClassIr>();

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  visit({ expressions, statements }: Children, scope: Scope): void {
    for (const expression of expressions) this.#expression(expression, scope);
    for (const statement of statements) this.#statement(statement, scope);
  }

  function(fn: FunctionIr, scope: Scope): void {
    if (this.#seen.has(fn)) return;
    this.#seen.add(fn);
    this.visit(functionChildren(fn), scope);
  }

  #statement(statement: Statement, scope: Scope): void {
    if (statement.kind === "assign") this.#assigned(statement.target);
    if (statement.kind === "unsupported" && statement.removes) this.#changes.changesInside = true;
    this.visit(childrenOfStatement(statement), scope);
  }

  #expression(expression: Expression, scope: Scope): void {
    if (expression.kind === "assign") this.#assigned(expression.target);
    if (expression.kind === "reference") this.#mention(scope.lookup(expression.binding));
    if (changesInside(expression)) this.#changes.changesInside = true;
    this.visit(childrenOf(expression), scope);
  }

  #assigned(target: Pattern): void {
    for (const binding of patternBindings(target)) this.#changes.bindings.set(binding, target.at);
    if ((target.kind === "member" || target.kind === "index") && !isSelf(target.object))
      this.#changes.changesInside = true;
  }

  #mention(value: Value | undefined): void {
    if (!value) return;
    this.#changes.mentioned.add(value);
    containsValue(value, (one) => {
      if (one.kind === "function") this.function(one.function, one.scope);
      return one.kind === "instance";
    });
    const owner = value.kind === "instance" ? value.class : value.kind === "class" ? value : undefined;
    if (!owner || this.#seen.has(owner.class)) return;
    this.#seen.add(owner.class);
    for (const member of membersOf(owner.class))
      if (member.kind === "method") this.function(member.function, owner.scope);
  }
}

/** What an instance sets of itself is part of its construction. */
function isSelf(object: Expression): boolean {
  if (object.kind !== "reference" || object.binding.role === "class") return false;
  return object.name === "this" || object.name === "self";
}

function changesInside(expression: Expression): boolean {
  if (expression.kind === "unary") return expression.operator === "delete";
  if (expression.kind !== "call") return false;
  const { callee } = expression;
  if (callee.kind !== "member") return callee.kind === "external" || changesArgument(callee);
  return changesReceiver.has(callee.name) || changesArgument(callee);
}

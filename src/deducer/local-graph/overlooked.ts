import { forgetVariable } from "../evaluate/forget.ts";
import type { Change } from "../evaluate/unknowns.ts";
import { type RuntimeValue, runtime, type Scope, type Value } from "../evaluate/value.ts";
import type { Binding, Call, FunctionIr, Place, Statement } from "../ir/index.ts";
import type { Target } from "../permissions/marks.ts";
import type { Containers } from "./containers.ts";

/**
 * What statements of the top level and of infra functions turned out to change without compile time noticing: after them it
 * is not known any more.
 */
export class Overlooked {
  /** What makes the containers that statements of infra functions change: each call has its own. */
  readonly watched = new Set<Target["what"]>();
  readonly #targets = new Map<Statement, Target[]>();
  /** What was changed by now, and how: all of it, or by the names of fields. */
  readonly #changed = new Map<Target["what"], Map<string | undefined, Change>>();
  /** The calls of functions without infra calls that leave something behind. */
  readonly #calls = new Set<Call>();
  /** The statements of infra functions that walks over handlers start with. */
  readonly #replayed = new Set<Statement>();
  /** The functions that turned out to make infra calls, where no text of theirs says so. */
  readonly #infra = new Set<FunctionIr>();
  /** The infra calls that were found in them. */
  readonly #infraCalls = new Set<Place>();
  /** The fields that compile time looked at. */
  readonly #read = new Map<Target["what"], Set<string>>();

  /** Adds what a statement changes; says whether that is new. */
  add(statement: Statement, { what, name }: Target): boolean {
    const targets = this.#targets.get(statement) ?? [];
    this.#targets.set(statement, targets);
    if (targets.some((one) => one.what === what && one.name === name)) return false;
    targets.push({ what, ...(name !== undefined && { name }) });
    return true;
  }

  /** Adds a statement of an infra function that walks over handlers have to start with; says whether that is new. */
  addReplay(statement: Statement): boolean {
    const isNew = !this.#replayed.has(statement);
    this.#replayed.add(statement);
    return isNew;
  }

  /** Adds a call that leaves something behind; says whether that is new. */
  addCall(call: Call): boolean {
    const isNew = !this.#calls.has(call);
    this.#calls.add(call);
    return isNew;
  }

  /** Whether a call leaves something behind. */
  leavesSomething(call: Call): boolean {
    return this.#calls.has(call);
  }

  /** Adds a function that leads to an infra call, which its text does not tell; says whether that is new. */
  addInfra(fn: FunctionIr, call: Place): boolean {
    this.#infraCalls.add(call);
    const isNew = !this.#infra.has(fn);
    this.#infra.add(fn);
    return isNew;
  }

  /** Whether a function turned out to lead to an infra call. */
  isInfra(fn: FunctionIr): boolean {
    return this.#infra.has(fn);
  }

  /** Whether a call turned out to be an infra call. */
  isInfraCall(call: Place): boolean {
    return this.#infraCalls.has(call);
  }

  /** The program is evaluated once more. */
  again(): void {
    this.#changed.clear();
    this.#read.clear();
  }

  /** A statement of an infra function was run; says whether walks over handlers have to start with it. */
  afterInside(statement: Statement, scope: Scope, containers: Containers): boolean {
    const change = changeBy(statement);
    for (const { what, name } of this.#targets.get(statement) ?? []) {
      if (isBinding(what)) forgetVariable(what, scope, change);
      else if (name === undefined) containers.changeMadeBy(what, change);
      else this.#note(what, name, change);
    }
    return this.#replayed.has(statement);
  }

  /** A top-level statement was run. */
  after(statement: Statement, scope: Scope): void {
    const change = changeBy(statement);
    for (const { what, name } of this.#targets.get(statement) ?? []) {
      if (isBinding(what)) forgetVariable(what, scope, change);
      else this.#note(what, name, change);
    }
  }

  #note(what: Target["what"], name: string | undefined, change: Change): void {
    const changes = this.#changed.get(what) ?? new Map<string | undefined, Change>();
    this.#changed.set(what, changes.set(name, change));
  }

  /** A value is seen: one that was changed is not known. */
  apply(value: Value, containers: Containers): void {
    if (this.#changed.size === 0) return;
    const maker = containers.makerOf(value);
    const change = maker && this.#changed.get(maker)?.get(undefined);
    if (change) containers.change(value, change);
  }

  /** Compile time looks at a field: one that was changed is not known. */
  readField(what: Target["what"], name: string): RuntimeValue | undefined {
    const names = this.#read.get(what) ?? new Set();
    this.#read.set(what, names.add(name));
    const changes = this.#changed.get(what);
    const change = changes?.get(name) ?? changes?.get("*");
    return change && runtime(change.reason, change.at);
  }

  /** Whether compile time looked at a field; `*` is any. */
  wasRead(what: Target["what"], name: string): boolean {
    const names = this.#read.get(what);
    return names !== undefined && (name === "*" || names.has(name));
  }
}

function changeBy({ at }: Statement): Change {
  return { reason: "a value that code which is not followed may have changed", at };
}

function isBinding(what: Target["what"]): what is Binding {
  return "role" in what;
}

import type { Value } from "../evaluate/value.ts";
import type { Binding, Call, ClassIr, FunctionIr, Place, Statement } from "../ir/index.ts";
import type { HeapObserver, Written } from "./heap.ts";
import type { Maker } from "./run-scope.ts";

/** What compile time knows of the effects of the program's start. */
export interface KnownEffects {
  /** The calls and the targets of assignments that it performed itself, exactly. */
  readonly performed: { has(what: Call | Place, statement: Statement): boolean };
  /** The calls that it did not follow: every walk over a handler starts with them. */
  readonly replayed: ReadonlySet<Call>;
  /** The expression that made a container of compile time. */
  readonly makerOf: (container: Value) => Maker | undefined;
}

/** A variable, all containers that the same code makes, or a field of all such instances or of a class. */
export interface Target {
  readonly what: Binding | Maker | ClassIr | FunctionIr;
  /** The field; `*` is any. */
  readonly name?: string;
}

/** What a top-level statement changes, of what was there before it, without compile time performing it. */
export interface Mark {
  readonly statement: Statement;
  readonly targets: Target[];
  /** Whether any of it is done by nothing that walks over handlers start with. */
  missed: boolean;
}

/** Collects the marks that the program's start leaves while it is walked. */
export class Marks implements HeapObserver {
  readonly #known: KnownEffects;
  readonly #found = new Map<Statement, Mark>();
  readonly #makers = new WeakMap<Value, Maker>();
  /** How many changes were noted so far. */
  count = 0;
  #running: Statement | undefined;
  #new = new WeakSet<Written>();
  readonly #skipping: Call[] = [];
  readonly #leaving = new Set<Call>();
  #performing = 0;
  #replaying = 0;

  constructor(known: KnownEffects) {
    this.#known = known;
  }

  /** A statement of a module's top level runs. */
  begin(statement: Statement): void {
    this.#running = statement;
    this.#new = new WeakSet();
  }

  /** The marks found so far. */
  get found(): readonly Mark[] {
    return [...this.#found.values()];
  }

  /** The calls that compile time takes for ones of its own, and that leave something behind. */
  get leaving(): ReadonlySet<Call> {
    return this.#leaving;
  }

  /** Runs a call that compile time takes for one of its own. */
  duringSkipped<T>(call: Call, run: () => T): T {
    this.#skipping.push(call);
    const result = run();
    this.#skipping.pop();
    return result;
  }

  /** Runs what a call or an assignment does, with what compile time knows of it in mind. */
  during<T>(of: Call | Place, run: () => T): T {
    const performs = this.#running && this.#known.performed.has(of, this.#running) ? 1 : 0;
    const replays = this.#known.replayed.has(of as Call) ? 1 : 0;
    this.#performing += performs;
    this.#replaying += replays;
    const result = run();
    this.#performing -= performs;
    this.#replaying -= replays;
    return result;
  }

  made(container: Value, by: Maker): void {
    this.#new.add(container);
    this.#makers.set(container, by);
  }

  copied(copy: Value, original: Value): void {
    const maker = this.#known.makerOf(original);
    if (maker) this.#makers.set(copy, maker);
  }

  wrote(target: Written, name?: string): void {
    const statement = this.#running;
    if (!statement || this.#performing > 0 || this.#new.has(target)) return;
    this.count += 1;
    const mark = this.#found.get(statement) ?? { statement, targets: [], missed: false };
    this.#found.set(statement, mark);
    const what = this.#origin(target);
    if (what) mark.targets.push({ what, ...(name !== undefined && { name }) });
    if (this.#replaying === 0) mark.missed = true;
    for (const call of this.#skipping) this.#leaving.add(call);
  }

  #origin(target: Written): Target["what"] | undefined {
    if (!isValue(target)) return target;
    return this.#makers.get(target) ?? this.#known.makerOf(target);
  }
}

function isValue(target: Written): target is Value {
  return "kind" in target;
}

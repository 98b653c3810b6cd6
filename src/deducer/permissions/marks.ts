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

/** What a statement changes, of what was there before it, without compile time performing it. */
export interface Mark {
  readonly statement: Statement;
  /** The infra function whose body it stands in, unless it is one of a module's top level. */
  readonly within: FunctionIr | undefined;
  readonly targets: Target[];
  /** Whether any of it is done by nothing that walks over handlers start with. */
  missed: boolean;
}

/** A statement that is running: of a module's top level, or of an infra function that it calls. */
interface Level {
  readonly statement: Statement;
  readonly within?: FunctionIr;
  readonly since: number;
}

/** Collects the marks that the program's start leaves while it is walked. */
export class Marks implements HeapObserver {
  readonly #known: KnownEffects;
  readonly #found = new Map<Statement, Mark>();
  readonly #makers = new WeakMap<Value, Maker>();
  /** When something was made first in this round. */
  #born = new WeakMap<Written, number>();
  /** The running statements, the outermost first. */
  #levels: Level[] = [];
  /** How many changes were noted so far, by level. */
  readonly #counts: number[] = [];
  readonly #skipping: Call[] = [];
  readonly #leaving = new Set<Call>();
  #clock = 0;
  #performing = 0;
  #replaying = 0;

  constructor(known: KnownEffects) {
    this.#known = known;
  }

  /** The start is walked once more. */
  again(): void {
    this.#born = new WeakMap();
  }

  /** A statement of a module's top level runs. */
  begin(statement: Statement): void {
    this.#levels = [];
    this.enter(statement);
  }

  /** A statement runs inside those that are running. */
  enter(statement: Statement, within?: FunctionIr): void {
    this.#clock += 1;
    this.#levels.push({ statement, since: this.#clock, ...(within && { within }) });
  }

  /** The innermost statement was run. */
  leave(): void {
    this.#levels.pop();
  }

  /** How many statements are running. */
  get depth(): number {
    return this.#levels.length;
  }

  /** How many changes were noted of the outermost statements. */
  countAbove(depth: number): number {
    return this.#counts.slice(0, depth).reduce((sum, count) => sum + count, 0);
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
    const [outermost] = this.#levels;
    const performs = outermost && this.#known.performed.has(of, outermost.statement) ? 1 : 0;
    const replays = this.#known.replayed.has(of as Call) ? 1 : 0;
    this.#performing += performs;
    this.#replaying += replays;
    const result = run();
    this.#performing -= performs;
    this.#replaying -= replays;
    return result;
  }

  made(container: Value, by: Maker): void {
    this.#clock += 1;
    // Static fields are evaluated wherever they are read.
    if (!this.#born.has(container)) this.#born.set(container, this.#clock);
    this.#makers.set(container, by);
  }

  copied(copy: Value, original: Value): void {
    const maker = this.#known.makerOf(original);
    if (maker) this.#makers.set(copy, maker);
  }

  wrote(target: Written, name?: string): void {
    if (this.#performing > 0) return;
    const index = this.#levels.findIndex((level) => this.#isBefore(target, level));
    const level = this.#levels[index];
    if (!level) return;
    const { statement, within } = level;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    const mark = this.#found.get(statement) ?? { statement, within, targets: [], missed: false };
    this.#found.set(statement, mark);
    const what = this.#origin(target);
    if (what) mark.targets.push({ what, ...(name !== undefined && { name }) });
    if (this.#replaying === 0) mark.missed = true;
    for (const call of this.#skipping) this.#leaving.add(call);
  }

  /** Whether something was there before a statement began, and belongs to the function that the statement stands in. */
  #isBefore(target: Written, { statement, within, since }: Level): boolean {
    if (isBinding(target)) return isAround(target, within, statement);
    return (this.#born.get(target) ?? 0) < since;
  }

  #origin(target: Written): Target["what"] | undefined {
    if (!isValue(target)) return target;
    return this.#makers.get(target) ?? this.#known.makerOf(target);
  }
}

/** Whether a variable is one of a module, or of this function, and not one of this statement's own. */
function isAround(binding: Binding, within: FunctionIr | undefined, statement: Statement): boolean {
  if (!within) return binding.topLevel;
  return contains(within.at, binding) && !contains(statement.at, binding);
}

function contains({ source, start, end }: Place, { file, at }: Binding): boolean {
  return source.file === file && start <= at.start && at.end <= end;
}

function isBinding(target: Written): target is Binding {
  return "role" in target;
}

function isValue(target: Written): target is Value {
  return "kind" in target;
}

import type { Report } from "#diagnostics";
import type { CallSite, Frame, MemberWrite } from "../evaluate/frame.ts";
import {
  type ClassValue,
  type CreatedResource,
  type FunctionValue,
  runtime,
  type Value,
} from "../evaluate/value.ts";
import type { Call, FunctionIr, Statement } from "../ir/index.ts";
import { Findings } from "./findings.ts";
import type { Marks } from "./marks.ts";
import { RunPhase } from "./run-phase.ts";
import type { Surroundings } from "./surroundings.ts";

/** How the walk over a program's start differs from one over a handler. */
export interface StartCalls {
  /** Whether a call is made. */
  readonly isMade: (call: Call) => boolean;
  /** Calls that compile time takes for ones of its own, as long as they leave nothing behind. */
  readonly skipped: ReadonlySet<Call>;
  /** Infra functions take no functions: what one call of them does at a place, all do. */
  readonly infra: ReadonlySet<FunctionIr>;
  readonly marks: Marks;
}

/** Walks what runs while the program starts: infra calls are made then. */
export class StartPhase extends RunPhase {
  readonly #calls: StartCalls;
  readonly #results = new Map<FunctionIr, Value>();

  constructor(
    resources: readonly CreatedResource[],
    { calls, report, ...around }: Surroundings & { readonly calls: StartCalls; readonly report: Report },
  ) {
    super(report, resources, { ...around, observer: calls.marks });
    this.#calls = calls;
  }

  override again(): void {
    super.again();
    this.#calls.marks.again();
    this.#results.clear();
  }

  protected override get makesInfraCalls(): boolean {
    return true;
  }

  override callFunction(callee: FunctionValue, site: CallSite): Value {
    const { isMade, skipped, marks } = this.#calls;
    const { call } = site;
    if (!isMade(call)) return runtime("the result of a call that is not made", call.at);
    if (skipped.has(call)) return this.#callSkipped(callee, site);
    return marks.during(call, () => this.#resultOf(callee, site));
  }

  /** What it does to resources counts for nothing. */
  #callSkipped(callee: FunctionValue, site: CallSite): Value {
    const { findings } = this;
    this.findings = new Findings();
    const result = this.#calls.marks.duringSkipped(site.call, () => super.callFunction(callee, site));
    this.findings = findings;
    return result;
  }

  /** An infra function is walked once, unless each of its calls may leave a mark of its own. */
  #resultOf(callee: FunctionValue, site: CallSite): Value {
    const { function: fn } = callee;
    const { infra, marks } = this.#calls;
    const known = this.#results.get(fn);
    if (known) return known;
    const { depth } = marks;
    const before = marks.countAbove(depth);
    const result = super.callFunction(callee, site);
    if (infra.has(fn) && marks.countAbove(depth) === before) this.#results.set(fn, result);
    return result;
  }

  /** What changes variables of an infra function belongs to its own statements. */
  begin(statement: Statement, { function: running }: Frame): void {
    const { infra, marks } = this.#calls;
    if (running && infra.has(running)) marks.enter(statement, running);
  }

  end(_statement: Statement, { function: running }: Frame): void {
    const { infra, marks } = this.#calls;
    if (running && infra.has(running)) marks.leave();
  }

  override instantiate(callee: ClassValue, site: CallSite): Value {
    return this.#calls.marks.during(site.call, () => super.instantiate(callee, site));
  }

  override callOutside(callee: Value, site: CallSite): Value {
    return this.#calls.marks.during(site.call, () => super.callOutside(callee, site));
  }

  override assignMember(object: Value, write: MemberWrite): void {
    this.#calls.marks.during(write.at, () => super.assignMember(object, write));
  }
}

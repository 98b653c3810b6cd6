import type { Report } from "#diagnostics";
import { spelled } from "#kinds";
import { kindExtended } from "../evaluate/class.ts";
import type { CallSite, Frame, Handover, MemberWrite } from "../evaluate/frame.ts";
import {
  type ClassValue,
  type CreatedResource,
  type FunctionValue,
  type ResourceMethodValue,
  runtime,
  type SdkClassValue,
  type Value,
} from "../evaluate/value.ts";
import type { Call, FunctionIr, Place, Statement } from "../ir/index.ts";
import { Findings } from "./findings.ts";
import type { InfraTrail } from "./infra-trail.ts";
import type { Marks } from "./marks.ts";
import { RunPhase } from "./run-phase.ts";
import type { Surroundings } from "./surroundings.ts";
import { isInfraMethod } from "./uses.ts";

/** How the walk over a program's start differs from one over a handler. */
export interface StartCalls {
  /** Whether a call is made. */
  readonly isMade: (call: Call) => boolean;
  /** Calls that compile time takes for ones of its own, as long as they leave nothing behind. */
  readonly skipped: ReadonlySet<Call>;
  /** Infra functions take no functions: what one call of them does at a place, all do. */
  readonly infra: ReadonlySet<FunctionIr>;
  readonly marks: Marks;
  readonly trail: InfraTrail;
  /** The calls of infra methods that compile time made. */
  readonly infraCalls: ReadonlySet<Place>;
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

  override callMember(callee: ResourceMethodValue, site: CallSite): Value {
    if (isInfraMethod(callee))
      this.#calls.trail.note(site.call.at, { name: callee.name, ...receiverIn(site, callee) });
    // One call may make resources of several kinds: which of them a method belongs to compile time knows.
    else if (this.#calls.infraCalls.has(site.call.at))
      return runtime("the result of an infra call", site.call.at);
    return super.callMember(callee, site);
  }

  override construct(sdkClass: SdkClassValue, site: CallSite): Value {
    if (!sdkClass.initialises) this.#calls.trail.note(site.call.at);
    return super.construct(sdkClass, site);
  }

  override giveAway(value: Value, to: Handover): Value {
    if (value.kind === "resource-method" && isInfraMethod(value))
      this.#calls.trail.note(to.at, { name: value.name });
    return super.giveAway(value, to);
  }

  /** What it does to resources counts for nothing. */
  #callSkipped(callee: FunctionValue, site: CallSite): Value {
    const { findings } = this;
    this.findings = new Findings();
    const result = this.#calls.marks.duringSkipped(site.call, () => this.#follow(callee, site));
    this.findings = findings;
    return result;
  }

  #follow(callee: FunctionValue, site: CallSite): Value {
    const { trail } = this.#calls;
    return trail.during({ at: site.call.at, function: callee.function }, () =>
      super.callFunction(callee, site),
    );
  }

  /** An infra function is walked once, unless each of its calls may leave a mark of its own. */
  #resultOf(callee: FunctionValue, site: CallSite): Value {
    const { function: fn } = callee;
    const { infra, marks, trail } = this.#calls;
    if (trail.isLost && infra.has(fn)) trail.note(site.call.at);
    const known = this.#results.get(fn);
    if (known) return known;
    const { depth } = marks;
    const before = marks.countAbove(depth);
    const result = this.#follow(callee, site);
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
    const { marks, trail } = this.#calls;
    if (kindExtended(callee, site.frame) !== undefined) trail.note(site.call.at);
    return marks.during(site.call, () =>
      trail.during({ at: site.call.at }, () => super.instantiate(callee, site)),
    );
  }

  override callOutside(callee: Value, site: CallSite): Value {
    const { marks, trail } = this.#calls;
    return marks.during(site.call, () =>
      trail.during({ at: site.call.at }, () => super.callOutside(callee, site)),
    );
  }

  override assignMember(object: Value, write: MemberWrite): void {
    this.#calls.marks.during(write.at, () => super.assignMember(object, write));
  }
}

/** The resource of `router.get(…)` or `router[method](…)`; in `router.get.call(…)` it is another's. */
function receiverIn(
  { call: { callee }, frame }: CallSite,
  { name }: ResourceMethodValue,
): { readonly resource?: Place } {
  const isNamed = callee.kind === "member" && callee.name === spelled(name, frame.language);
  return isNamed || callee.kind === "index" ? { resource: callee.object.at } : {};
}

import type { Report } from "#diagnostics";
import { kindExtended } from "../evaluate/class.ts";
import { containsValue } from "../evaluate/contents.ts";
import type { CallSite, Frame, MemberAccess, MemberWrite, SpreadEntries } from "../evaluate/frame.ts";
import { followsEverything, type Unknowns } from "../evaluate/unknowns.ts";
import {
  alternatives,
  type ClassValue,
  type CreatedResource,
  type RuntimeValue,
  runtime,
  type SdkClassValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { ModuleIr, Reference, Statement } from "../ir/index.ts";
import type { AppliedAt } from "./apply.ts";
import { cannotMatter } from "./harmless.ts";
import type { Questions } from "./kept/questions.ts";
import { nothingMutable } from "./mutable-state.ts";
import { RunPhase } from "./run-phase.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a walk knows of the program around it, and who is told what it asks of that. */
interface AskingSurroundings extends Surroundings {
  readonly questions?: Questions | undefined;
}

/** Thrown where it turns out that code which was left out does matter: the handler has to be walked in full. */
export class Matters extends Error {}

/**
 * Walks a handler without opening modules that sleep: their code reaches nothing of the program's but what it is given. As
 * long as it gets plain data and only plain data depends on what it gives back, it adds nothing to what a handler does.
 */
export class CursoryPhase extends RunPhase {
  /** Whether anything was left out. */
  leftOut = false;
  override readonly unknowns: Unknowns = { ...followsEverything, dependsOn: refuseLeftOut };
  readonly #questions: Questions | undefined;

  constructor(report: Report, resources: readonly CreatedResource[], around: AskingSurroundings) {
    const { questions, mutable = nothingMutable } = around;
    super(report, resources, { ...around, mutable: questions?.about(mutable) ?? mutable });
    this.#questions = questions;
  }

  unread(reference: Reference): Value | undefined {
    const { asleep, isCode, name, at } = reference;
    const isAsleep = asleep?.() ?? false;
    this.#questions?.asleep(reference, isAsleep);
    if (!isAsleep) return undefined;
    this.leftOut = true;
    if (!isCode) this.findings.noteUnread(reference);
    return leftOutValue(`\`${name}\`, which was not looked at`, at);
  }

  override callOutside(callee: Value, site: CallSite): Value {
    if (isLeftOut(callee)) return this.#leaveOut(site);
    if (!site.arguments.some(({ value }) => isLeftOut(value))) return super.callOutside(callee, site);
    if (callee.kind === "data-method" && holdsMore(callee.receiver)) throw new Matters();
    return fromLeftOut(super.callOutside(callee, site));
  }

  override construct(sdkClass: SdkClassValue, site: CallSite): Value {
    this.#questions?.anyResource();
    return super.construct(sdkClass, site);
  }

  override instantiate(callee: ClassValue, site: CallSite): Value {
    if (this.#questions && kindExtended(callee, site.frame) !== undefined) this.#questions.anyResource();
    return super.instantiate(callee, site);
  }

  override lostReceiver(kindName: string, value: Value, member: MemberAccess): Value {
    this.#questions?.anyResource();
    return super.lostReceiver(kindName, value, member);
  }

  override apply(callee: Value, given: readonly Value[], at: AppliedAt): Value {
    if (isLeftOut(callee) && !given.every((value) => cannotMatter(value))) throw new Matters();
    return super.apply(callee, given, at);
  }

  override iterate(value: Value, frame: Frame): Value {
    refuseLeftOut(value);
    return super.iterate(value, frame);
  }

  override spread(value: Value, frame: Frame): SpreadEntries {
    refuseLeftOut(value);
    return super.spread(value, frame);
  }

  override undecided(_statement: Statement, value: Value): boolean {
    refuseLeftOut(value);
    return true;
  }

  override assignMember(object: Value, write: MemberWrite): void {
    if (isLeftOut(object) && !cannotMatter(write.value)) throw new Matters();
    super.assignMember(object, write);
  }

  /** What a module's top level finds stays for the walks over other handlers. */
  override runModule(module: ModuleIr | undefined): void {
    // That it does not run is no answer: it may later.
    this.#questions?.cannotRepeat();
    if (module) throw new Matters();
  }

  #leaveOut({ call, arguments: given, frame }: CallSite): Value {
    const { callee } = call;
    const isMethod = callee.kind === "member" || callee.kind === "index";
    if (isMethod && !isLeftOut(frame.evaluate(callee.object, frame))) throw new Matters();
    const written = call.arguments.length === given.length ? call.arguments : [];
    if (!given.every(({ value }, position) => cannotMatter(value, written[position]?.value)))
      throw new Matters();
    return leftOutValue("the result of a call that was not followed", call.at);
  }
}

function leftOutValue(reason: string, at: RuntimeValue["at"]): RuntimeValue {
  return { ...runtime(reason, at), plain: true, leftOut: true };
}

/** What the language made of something that was left out. */
function fromLeftOut(value: Value): Value {
  return union(
    alternatives(value).map((one): Value => (one.kind === "runtime" ? { ...one, leftOut: true } : one)),
  );
}

function isLeftOut(value: Value): boolean {
  if (value.kind === "union") return value.values.some(isLeftOut);
  if (value.kind === "promise") return value.settled.some(isLeftOut);
  if (value.kind === "concat") return value.parts.some(isLeftOut);
  if (value.kind !== "runtime") return false;
  return value.leftOut === true || (value.cause !== undefined && isLeftOut(value.cause));
}

function refuseLeftOut(value: Value): void {
  if (isLeftOut(value)) throw new Matters();
}

/** Whether a value holds anything but data: which of it a method gives may depend on its arguments. */
function holdsMore(value: Value): boolean {
  return containsValue(value, ({ kind }) => !data.has(kind));
}

const data = new Set<Value["kind"]>([
  "constant",
  "concat",
  "environment",
  "runtime",
  "union",
  "object",
  "array",
  "map",
]);

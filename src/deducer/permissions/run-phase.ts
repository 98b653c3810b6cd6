import type { Report } from "#diagnostics";
import { capturedLocalReassigned } from "../diagnostics.ts";
import { kindExtended } from "../evaluate/class.ts";
import type {
  CallSite,
  ComputedMember,
  Frame,
  Handover,
  MemberAccess,
  MemberWrite,
  Phase,
  Reassignment,
  SpreadEntries,
  StaticField,
} from "../evaluate/frame.ts";
import { followsEverything, type Unknowns } from "../evaluate/unknowns.ts";
import {
  alternatives,
  type ClassValue,
  type CreatedResource,
  constant,
  type FunctionValue,
  type InstanceValue,
  type ObjectValue,
  type PlaceholderValue,
  type ResourceMethodValue,
  type ResourceValue,
  runtime,
  type SdkClassValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { Children, Expression, ModuleIr, Place, Reference, Statement } from "../ir/index.ts";
import { Activations } from "./activations.ts";
import { type AppliedAt, applyValue, constructByFunction } from "./apply.ts";
import { assignTo, type NamedWrite } from "./assign-to.ts";
import { computedMember } from "./computed-member.ts";
import { createdAt, refuseCreation, resourceAt } from "./creations.ts";
import { runDeclaration } from "./declared-class.ts";
import { runDeleters } from "./deleter.ts";
import { Findings } from "./findings.ts";
import { giveAway } from "./give-away.ts";
import { awaited, Heap } from "./heap.ts";
import { Instances } from "./instances.ts";
import { iterate } from "./iterate.ts";
import { nothingMutable } from "./mutable-state.ts";
import { objectMember, readProperty, spreadEntries } from "./object-members.ts";
import { OuterValues } from "./outer-values.ts";
import { callOutside } from "./outside-calls.ts";
import { memberOfPlaceholder } from "./placeholder-member.ts";
import { ReadsLog } from "./reads.ts";
import { madeIn, remembered } from "./remembered.ts";
import { type Late, runLate } from "./run-late.ts";
import type { Maker } from "./run-scope.ts";
import { runSpecialMethods } from "./special-methods.ts";
import { writtenProperty } from "./static-members.ts";
import { Strays } from "./strays.ts";
import type { Surroundings } from "./surroundings.ts";
import { isInfraMethod, noteUse } from "./uses.ts";

/**
 * Run time: everything that a handler can reach is walked, with what it really captures. Uses of resources become
 * findings; infra calls are mistakes. Values that only the run time knows are followed as unions.
 */
export class RunPhase implements Phase {
  readonly time = "run";
  readonly unknowns: Unknowns = followsEverything;
  report: Report;
  readonly strict: boolean;
  findings = new Findings();
  readonly #resources: readonly CreatedResource[];
  readonly #strays: Strays;
  readonly #around: Late;
  readonly heap: Heap;
  readonly activations: Activations;
  readonly log = new ReadsLog(() => this.findings.code);
  readonly #outer: OuterValues;
  readonly #instances: Instances;

  /** `resources` are all of the program's: an unknown receiver may be any of them. */
  constructor(report: Report, resources: readonly CreatedResource[], around: Surroundings = {}) {
    this.strict = around.strict ?? false;
    this.#around = { ...around, ran: new Set(), log: this.log };
    this.report = report;
    this.#resources = resources;
    this.#strays = new Strays(resources, this);
    this.heap = new Heap(around.observer);
    this.activations = new Activations(this.heap, { giveUp: (at) => this.giveUp(at), log: this.log });
    this.#outer = new OuterValues(this.heap, around.mutable ?? nothingMutable);
    this.#instances = new Instances(this);
  }

  /** Forgets what was walked, so that a further walk sees fields and writes found by the one before. */
  again(): void {
    this.activations.again();
    this.#instances.again();
    this.#around.ran.clear();
  }

  /** Whether what runs now stands for several calls. */
  get joined(): boolean {
    return this.activations.joined > 0;
  }

  /** There is too much to tell apart: what follows is not known. */
  giveUp(at: Place): void {
    this.findings.exhausted ??= at;
  }

  /** Grows while walks still find something. */
  get size(): number {
    const found = this.findings.size + this.#strays.size;
    return found + this.#instances.size + this.heap.size + this.activations.size;
  }

  /** Whether a resource became part of something unknown. */
  get hasEscaped(): boolean {
    return this.#strays.size > 0;
  }

  construct({ kindName, initialises }: SdkClassValue, site: CallSite): Value {
    if (initialises) return constant(undefined);
    const around = { kindName, resources: this.#resources, report: this.#outer.told(this.report) };
    return resourceAt(site, around);
  }

  /** Whether infra calls are made by what is walked, as they were at compile time. */
  protected get makesInfraCalls(): boolean {
    return this.#instances.completesResource || this.#outer.isRemaking;
  }

  callMember(callee: ResourceMethodValue, { call }: CallSite): Value {
    if (!this.makesInfraCalls || !isInfraMethod(callee)) noteUse(callee, call.at, this);
    return runtime(`the result of \`${callee.name}\``, call.at);
  }

  callFunction(callee: FunctionValue, site: CallSite): Value {
    if (site.call.construct && callee.function.self) return constructByFunction(this, callee, site);
    return this.activations.call(callee, site.arguments, site.frame);
  }

  apply(callee: Value, given: readonly Value[], at: AppliedAt): Value {
    return applyValue(this, callee, { given, ...at });
  }

  madeBy<T extends Value>(at: { readonly site: CallSite; readonly position: number }, make: () => T): T {
    const made = madeIn(this.heap, { frame: at.site.frame, by: at.site.call, position: at.position }, make);
    this.heap.note(made, at.site.call);
    return made;
  }

  fieldsOf(
    instance: InstanceValue,
    { frame }: { readonly frame: Frame },
  ): readonly (readonly [string, Value])[] {
    return this.#instances.fieldsOf(instance, frame);
  }

  read(value: Value, object: Value | undefined, frame: Frame): Value {
    return readProperty(this, value, { object, frame });
  }

  made(value: Value, by: Maker, frame: Frame): Value {
    return remembered(this.heap, value, { by, frame });
  }

  iterate(value: Value, frame: Frame): Value {
    return iterate(this, value, frame);
  }

  objectMember(object: ObjectValue, member: MemberAccess): Value {
    return objectMember(this, object, member);
  }

  spread(value: Value, frame: Frame): SpreadEntries {
    return spreadEntries(this, value, frame);
  }

  written(owner: ClassValue | FunctionValue, name: string, frame: Frame): Value | undefined {
    return writtenProperty(this, owner, { name, frame });
  }

  raise(value: Value): void {
    this.heap.raise(value);
  }

  caught(at: Place): Value {
    return union([{ ...runtime("an exception", at), plain: true }, ...this.heap.thrown]);
  }

  instantiate(callee: ClassValue, site: CallSite): Value {
    if (kindExtended(callee, site.frame) === undefined) return this.#instances.make(callee, site);
    const created = createdAt(site, this.#resources);
    if (created.length === 0) return refuseCreation(callee.class.name, site, this.#outer.told(this.report));
    return union(created.map((resource) => this.#instances.make(callee, site, resource)));
  }

  callOutside(callee: Value, site: CallSite): Value {
    return callOutside(this, callee, site);
  }

  giveAway(value: Value, to: Handover): Value {
    return giveAway(this, value, to);
  }

  instanceMember(instance: InstanceValue, member: MemberAccess): Value {
    return this.#instances.member(instance, member);
  }

  placeholderMember(placeholder: PlaceholderValue, member: MemberAccess): Value {
    return memberOfPlaceholder(placeholder, member);
  }

  computedMember(
    object: ResourceValue | InstanceValue | ClassValue,
    _key: Value,
    member: ComputedMember,
  ): Value {
    return computedMember(object, member, this);
  }

  unknownReceiver(value: Value, member: MemberAccess): Value {
    return this.#strays.unknown(member) ?? value;
  }

  lostReceiver(kindName: string, _value: Value, member: MemberAccess): Value {
    return this.#strays.lost(kindName, member);
  }

  assignMember(object: Value, write: MemberWrite): void {
    assignTo(this, object, write);
  }

  assignField(instance: InstanceValue, write: NamedWrite): void {
    this.#instances.assign(instance, write);
  }

  escape(write: MemberWrite): void {
    this.findings.handingOn(() => this.#strays.escape(write.value, (code) => this.giveAway(code, write)));
  }

  reassign({ binding, value, at, frame }: Reassignment): Value {
    const holder = binding.topLevel ? undefined : frame.scope.holder(binding);
    if (holder && !holder.running && holder.infra) this.report.add(capturedLocalReassigned(at, binding.name));
    return value;
  }

  declared(value: ClassValue, _code: Children, frame: Frame): void {
    runDeclaration(value, frame);
  }

  staticField(owner: ClassValue, field: StaticField, frame: Frame): Value {
    return this.#outer.ofStatic(owner, field, frame);
  }

  getter(getter: FunctionValue, { frame }: MemberAccess): Value {
    return this.activations.call(getter, [], frame);
  }

  outerValue(value: Value, reference: Reference, frame: Frame): Value {
    if (frame.scope.holder(reference.binding)?.running) return value;
    this.log.now.variables.add(reference.binding);
    const { reachesSdk } = this.#around;
    this.findings.capture(value, reference, ({ source }) => reachesSdk?.(source.file) ?? true);
    for (const one of alternatives(value)) if (one.kind === "instance") this.#instances.construct(one, frame);
    return this.#outer.of(value, reference.binding, frame);
  }

  observe(expression: Expression, value: Value, frame: Frame): Value {
    this.findings.noteExternal(expression);
    this.log.value(value);
    if (expression.kind === "await" && expression.flavour === "await") return union(awaited(value));
    return remembered(this.heap, value, { by: expression, frame });
  }

  undecided(_statement: Statement, _value: Value): boolean {
    return true;
  }

  notFollowed(statement: Statement, frame: Frame): boolean {
    runDeleters(statement, frame, this);
    return true;
  }

  touch(value: Value, frame: Frame, others: readonly Value[] = []): Value | undefined {
    return runSpecialMethods(this, value, { frame, others });
  }

  readsAnyVariable(at: Place): void {
    this.log.now.anyVariable.add(at);
  }

  countTurn(): boolean {
    return true;
  }

  runModule(module: ModuleIr | undefined, frame: Frame): void {
    if (module) runLate(module, frame, this.#around);
  }
}

import { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import { notStatic, parameterMutated, tooDeep } from "../diagnostics.ts";
import { memberLater } from "../evaluate/awaited.ts";
import { kindExtended } from "../evaluate/class.ts";
import { containsValue, dependsOnPlaceholder, needsArguments } from "../evaluate/contents.ts";
import { elementOf } from "../evaluate/element.ts";
import type {
  CallSite,
  ComputedMember,
  Frame,
  Handover,
  MemberAccess,
  MemberWrite,
  Reassignment,
  SpreadEntries,
  StaticField,
  StaticMember,
} from "../evaluate/frame.ts";
import { kindByHint, kindMember, resourceMember } from "../evaluate/resource-member.ts";
import { runTopLevel } from "../evaluate/top-level.ts";
import type { Unknowns } from "../evaluate/unknowns.ts";
import {
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type ObjectValue,
  type PlaceholderValue,
  type ResourceMethodValue,
  runtime,
  type SdkClassValue,
  type Value,
} from "../evaluate/value.ts";
import type {
  Binding,
  Children,
  Expression,
  FunctionIr,
  ModuleIr,
  Place,
  Reference,
  Statement,
} from "../ir/index.ts";
import { callUserFunction } from "./call.ts";
import type { CompileTime, Inner, Outside } from "./compile-time.ts";
import { compileTimeUnknowns } from "./compile-time-unknowns.ts";
import { declareStatics } from "./declared-class.ts";
import { type Effects, noEffects } from "./effects.ts";
import { makeInstance } from "./instances.ts";
import { callOutsideCode, handOver } from "./outside-code.ts";
import { ownParameter } from "./own-variables.ts";
import { compileTimeMember, plainMember, readGetter } from "./plain-member.ts";
import { reasonOf } from "./reason.ts";
import { reassignVariable } from "./reassign-variable.ts";
import { refusedReceiver } from "./refusal.ts";
import { makeResourceInstance } from "./resource-instances.ts";
import { callOfResource, createResource } from "./sdk-calls.ts";
import type { Session } from "./session.ts";
import { noteSetUp } from "./set-ups.ts";
import { takeTurn } from "./turns.ts";
import { refuseNotFollowed, refuseUndecided } from "./undecided.ts";
import { writeMember } from "./write-member.ts";

/** Compile time: infra calls have effects, client calls are mistakes, code of the user's own is not executed. */
export class CompilePhase implements CompileTime {
  readonly time = "compile";
  readonly session: Session;
  readonly report: Report;
  readonly effects: Effects;
  readonly infraFunction: FunctionIr | undefined;
  readonly quiet: boolean;
  readonly pure: boolean;
  readonly turns = { count: 0 };
  readonly #outside: Outside | undefined;
  readonly #within: CompileTime | undefined;
  readonly unknowns: Unknowns = compileTimeUnknowns(this);
  needsArguments = false;
  impure = false;

  constructor(
    session: Session,
    { report, effects, infraFunction, quiet = false, pure = false, outside, within }: Inner,
  ) {
    this.session = session;
    this.report = report;
    this.effects = effects;
    this.infraFunction = infraFunction;
    this.quiet = quiet;
    this.pure = pure;
    this.#outside = outside;
    this.#within = within;
  }

  get summarises(): boolean {
    return this.#outside?.beforehand === true || (this.#within?.summarises ?? false);
  }

  noteDependence(values: readonly Value[]): void {
    if (values.some(needsArguments)) this.needsArguments = true;
  }

  nested(inner: Inner): CompileTime {
    return new CompilePhase(this.session, { quiet: this.quiet, ...inner, within: this });
  }

  construct(sdkClass: SdkClassValue, site: CallSite): Value {
    return createResource(this, sdkClass, site);
  }

  callMember(callee: ResourceMethodValue, site: CallSite): Value {
    return callOfResource(this, callee, site);
  }

  callFunction(callee: FunctionValue, site: CallSite): Value {
    return callUserFunction(this, callee, site);
  }

  instantiate(callee: ClassValue, site: CallSite): Value {
    const kindName = kindExtended(callee, site.frame);
    return kindName
      ? makeResourceInstance(this, callee, { kindName, site })
      : makeInstance(this, callee, site);
  }

  callOutside(callee: Value, site: CallSite): Value {
    return callOutsideCode(this, callee, site);
  }

  instanceMember(instance: InstanceValue, member: MemberAccess): Value {
    return compileTimeMember(this.session, instance, member);
  }

  placeholderMember(placeholder: PlaceholderValue, member: MemberAccess): Value {
    const kindName = kindByHint(member);
    if (kindName) return resourceMember(placeholder, kindName, member);
    return { ...placeholder, path: [...placeholder.path, member.name], at: member.expression.at };
  }

  computedMember(object: Value, key: Value, { at }: ComputedMember): Value {
    if (object.kind !== "resource") return runtime("a member chosen at run time", at, key);
    if (dependsOnPlaceholder(key)) this.needsArguments = true;
    else
      this.report.add(notStatic(at, { what: "which method of a resource this is", reason: reasonOf(key) }));
    return { ...runtime("a member chosen at run time", at, key), refused: true };
  }

  lostReceiver(kindName: string, value: Value, member: MemberAccess): Value {
    const role = kindNamed(kindName)?.methods[kindMember(kindName, member) ?? ""]?.role;
    const isInfra = role === "infra";
    if (isInfra) this.report.add(refusedReceiver(member.expression.at, { method: member.name, value }));
    const unknown = runtime(`\`${member.name}\` of a resource that is not known`, member.at, value);
    return isInfra ? { ...unknown, refused: true } : unknown;
  }

  unknownReceiver = memberLater;

  assignMember(object: Value, write: MemberWrite): void {
    if (object.kind === "placeholder") this.report.add(parameterMutated(write.at, object.parameter));
    else if (this.mayChange(object, write.at)) writeMember(this, object, write);
    else this.session.performed.add(write.at, this);
  }

  /** Whether this code may change the inside of a value: an infra function may not change what it was given. */
  mayChange(object: Value, at: Place): boolean {
    const outside = this.#outside;
    const isInfra = outside && this.infraFunction;
    if (!isInfra || !this.session.containers.isOlder(object, outside.since))
      return this.#within?.mayChange(object, at) ?? true;
    const holds = (value: Value) => containsValue(value, (one) => one === object);
    const parameter = [...outside.given].find(([, value]) => holds(value))?.[0];
    if (parameter) this.report.add(parameterMutated(at, parameter.name));
    else if (outside.beforehand) this.needsArguments = true;
    else return this.#within?.mayChange(object, at) ?? true;
    return false;
  }

  /** Whether a variable lies outside of an infra function that is summarised: every call of it changes that anew. */
  isBeforehand(binding: Binding): boolean {
    const here = this.#outside?.beforehand && this.#outside.scope.lookup(binding) !== undefined;
    return here || (this.#within?.isBeforehand(binding) ?? false);
  }

  unset({ binding, at }: Reference): Value | undefined {
    return this.session.imports.refusal(binding, at);
  }

  reassign(write: Reassignment): Value {
    return reassignVariable(this, write);
  }

  declared(value: ClassValue, code: Children, frame: Frame): void {
    declareStatics(value, code, frame);
  }

  staticField({ fields }: ClassValue, { name, value: first }: StaticField, frame: Frame): Value {
    const value = fields?.get(name) ?? frame.evaluate(first, frame);
    fields?.set(name, value);
    return value;
  }

  getter(getter: FunctionValue, member: MemberAccess): Value {
    return readGetter(this, getter, member);
  }

  staticValue(value: Value, { owner, name }: StaticMember): Value {
    return this.session.overlooked.readField(owner, name) ?? value;
  }

  outerValue(value: Value): Value {
    return value;
  }

  observe(expression: Expression, value: Value, { scope }: Frame): Value {
    const { containers, overlooked } = this.session;
    containers.note(value);
    containers.noteMaker(value, expression);
    overlooked.apply(value, containers);
    const changed = containers.changeOf(value);
    return changed ? { ...changed, made: { expression, scope } } : value;
  }

  made(value: Value): Value {
    return value;
  }

  iterate(value: Value): Value {
    return elementOf(value);
  }

  spread(value: Value): SpreadEntries | undefined {
    return value.kind === "object" ? value : undefined;
  }

  caught(at: Place): Value {
    return runtime("an exception", at);
  }

  objectMember(object: ObjectValue, member: MemberAccess): Value {
    return plainMember(object, member);
  }

  undecided(statement: Statement, value: Value, frame: Frame): boolean {
    if (dependsOnPlaceholder(value)) {
      this.needsArguments = true;
      return false;
    }
    refuseUndecided(statement, value, { frame, phase: this });
    return false;
  }

  giveAway(value: Value, { at, frame }: Handover): Value {
    handOver(this, [value], { at, frame });
    return value;
  }

  touch(): undefined {
    return undefined;
  }

  end(statement: Statement, frame: Frame): void {
    const { overlooked, containers } = this.session;
    if (!frame.function || frame.function !== this.infraFunction) return;
    if (overlooked.afterInside(statement, frame.scope, containers))
      noteSetUp(this, { expressions: [], statements: [statement] }, frame);
  }

  unfollowed(code: Children, frame: Frame): void {
    noteSetUp(this, code, frame);
  }

  countTurn(loop: Statement, frame: Frame): boolean {
    return takeTurn(this, loop, this.unknowns.hasInfra(loop, frame.scope));
  }

  runModule(module: ModuleIr | undefined, frame: Frame): void {
    if (!module || this.session.executed.has(module)) return;
    this.session.executed.add(module);
    const { globals: scope, imports, overlooked, performed } = this.session;
    const apart = { report: new Report(), effects: noEffects(), quiet: true };
    const phase = module.inert ? this.nested(apart) : this;
    const refuse = (statement: Statement) => this.session.report.add(tooDeep(statement.at));
    const before = (statement: Statement) => performed.begin(statement);
    const after = (statement: Statement) => {
      performed.end();
      overlooked.after(statement, scope);
    };
    const top = { evaluate: frame.evaluate, phase, scope, language: frame.language };
    imports.during(module, () => runTopLevel(module.body, top, { tooDeep: refuse, before, after }));
  }

  notFollowed(statement: Statement, frame: Frame): boolean {
    for (const removed of statement.kind === "unsupported" ? (statement.removes ?? []) : []) {
      const parameter = ownParameter(removed, this.infraFunction);
      if (parameter) this.session.report.add(parameterMutated(statement.at, parameter));
    }
    refuseNotFollowed(statement, { frame, phase: this });
    return false;
  }
}

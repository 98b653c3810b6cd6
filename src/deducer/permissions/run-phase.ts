import type { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import { capturedLocalReassigned, runtimeInfra } from "../diagnostics.ts";
import { boundMethod, classMember, findConstructor, findMethod } from "../evaluate/class.ts";
import { dataFields } from "../evaluate/data-class.ts";
import type {
  CallSite,
  ComputedMember,
  Frame,
  Handover,
  MemberAccess,
  MemberWrite,
  Phase,
  Reassignment,
} from "../evaluate/frame.ts";
import { kindByHint, resourceMember, unknownOf } from "../evaluate/member.ts";
import { run } from "../evaluate/statement.ts";
import {
  alternatives,
  type ClassValue,
  type CreatedResource,
  type FunctionValue,
  type InstanceValue,
  type PlaceholderValue,
  type ResourceMethodValue,
  type ResourceValue,
  runtime,
  type Scope,
  type SdkClassValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import {
  type Expression,
  isClassMember,
  type ModuleIr,
  type Reference,
  type Statement,
  textOf,
} from "../ir/index.ts";
import { Activations } from "./activations.ts";
import { environmentIn, isCapture } from "./captured.ts";
import { computedMember } from "./computed-member.ts";
import { runDeleters } from "./deleter.ts";
import { Fields } from "./fields.ts";
import { Findings } from "./findings.ts";
import { initialFields } from "./initial-fields.ts";
import { changing, type MutableState, nothingMutable } from "./mutable-state.ts";
import { callbacksIn, callOutside } from "./outside-calls.ts";
import { Snapshots } from "./snapshots.ts";
import { specialMethods, unknownArguments } from "./special-methods.ts";
import { Strays } from "./strays.ts";
import { noteEveryUse, noteUse } from "./uses.ts";

/**
 * Run time: everything that a handler can reach is walked, with what it really captures. Uses of resources become
 * findings; infra calls are mistakes. Values that only the run time knows are followed as unions.
 */
export class RunPhase implements Phase {
  readonly time = "run";
  readonly report: Report;
  readonly strict: boolean;
  readonly findings = new Findings();
  readonly #resources: readonly CreatedResource[];
  readonly #strays: Strays;
  readonly #mutable: MutableState;
  readonly #executed: Set<ModuleIr> | undefined;
  readonly #globals: Scope | undefined;
  readonly #fields = new Fields();
  readonly #snapshots = new Snapshots();
  readonly activations = new Activations();

  /** `resources` are all of the program's: an unknown receiver may be any of them. */
  constructor(
    report: Report,
    resources: readonly CreatedResource[],
    {
      strict = false,
      mutable = nothingMutable,
      executed,
      globals,
    }: {
      readonly strict?: boolean;
      readonly mutable?: MutableState;
      readonly executed?: Set<ModuleIr>;
      readonly globals?: Scope;
    } = {},
  ) {
    this.strict = strict;
    this.#mutable = mutable;
    this.#executed = executed;
    this.#globals = globals;
    this.report = report;
    this.#resources = resources;
    this.#strays = new Strays(resources, this);
  }

  /** Forgets what was walked, so that a further walk sees fields and writes found by the one before. */
  again(): void {
    this.activations.clear();
    this.#fields.reopen();
  }

  /** Grows while walks still find something. */
  get size(): number {
    return this.findings.size + this.#fields.size + this.#strays.size;
  }

  construct(sdkClass: SdkClassValue, { call, frame }: CallSite): Value {
    const created = this.#resources.filter((resource) => resource.at === call.at);
    if (created.length > 0) return union(created.map((resource) => ({ kind: "resource", resource })));
    const className = kindNamed(sdkClass.kindName)?.className ?? sdkClass.kindName;
    // In a class it is refused as such, whoever makes the instance.
    if (frame.function && !isClassMember(frame.function))
      this.report.add(runtimeInfra(call.at, `a \`${className}\` is created`));
    return { ...runtime("a resource that a handler creates", call.at), refused: true };
  }

  callMember(callee: ResourceMethodValue, { call }: CallSite): Value {
    noteUse(callee, call.at, this);
    return runtime(`the result of \`${callee.name}\``, call.at);
  }

  callFunction(callee: FunctionValue, site: CallSite): Value {
    return this.activations.call(callee, site.arguments, site.frame);
  }

  instantiate(callee: ClassValue, site: CallSite): Value {
    const instance = this.#fields.instanceAt(callee, site);
    this.#construct(instance, site.frame);
    return instance;
  }

  /** Walks the constructor of an instance once, so that its fields are known. */
  #construct(instance: InstanceValue, frame: Frame): void {
    if (!this.#fields.open(instance)) return;
    for (const [name, value] of initialFields(instance, frame)) this.#fields.join(instance, name, value);
    for (const [name, value] of dataFields(instance, frame)) this.#fields.join(instance, name, value);
    const found = findConstructor(instance.class, frame);
    if (found) this.activations.call(boundMethod(found, instance), instance.arguments, frame);
  }

  callOutside(callee: Value, site: CallSite): Value {
    return callOutside(this, callee, site);
  }

  giveAway(value: Value, { at, frame, elements = [] }: Handover): Value {
    if (value.kind === "function") {
      const given: Value = elements.length > 0 ? union(elements) : runtime("an argument from outside", at);
      const handed = value.function.parameters.map((parameter) => ({ value: given, at: parameter.at }));
      return this.activations.call(
        value,
        value.receiver && isClassMember(value.function) ? handed.slice(1) : handed,
        frame,
      );
    }
    if (value.kind === "instance") this.touch(value, frame);
    if (value.kind === "resource-method") noteUse(value, at, this);
    if (value.kind === "resource") noteEveryUse(value, at, this);
    // Callbacks may stand inside the options of a library's call.
    for (const callback of callbacksIn(value)) this.giveAway(callback, { at, frame });
    return runtime("a value from outside", at);
  }

  instanceMember(instance: InstanceValue, member: MemberAccess): Value {
    const { name, frame } = member;
    this.#construct(instance, frame);
    const field = this.#fields.get(instance, name);
    const method = this.#methodOf(instance, name, frame);
    if (field || method) return union([...(field ? [field] : []), ...(method ? [method] : [])]);
    const shared = classMember(instance.class, name, frame);
    if (shared) return union([shared, this.touch(shared, frame) ?? shared]);
    const unknown = unknownOf(instance.class, member);
    const kindName = kindByHint(member);
    const forwarded = this.touch(instance, frame);
    return forwarded ?? (kindName ? this.lostReceiver(kindName, unknown, member) : unknown);
  }

  /** A method bound to its instance, or what a getter returns. */
  #methodOf(instance: InstanceValue, name: string, frame: Frame): Value | undefined {
    const found = findMethod(instance.class, (one) => one.name === name && one.flavour !== "setter", frame);
    const bound = found && boundMethod(found, instance);
    return bound && found.method.flavour === "getter" ? this.activations.call(bound, [], frame) : bound;
  }

  placeholderMember(placeholder: PlaceholderValue, member: MemberAccess): Value {
    const kindName = kindByHint(member);
    if (kindName) return resourceMember(placeholder, kindName, member);
    const classes = member.expression.kind === "member" ? (member.expression.hint?.().classes ?? []) : [];
    for (const declaration of classes) {
      const owner: ClassValue = { kind: "class", class: declaration, scope: member.frame.scope };
      const found = findMethod(
        owner,
        (method) => method.name === member.name && method.flavour === "method",
        member.frame,
      );
      if (found) return boundMethod(found, placeholder);
    }
    return { ...placeholder, path: [...placeholder.path, member.name] };
  }

  computedMember(object: ResourceValue | InstanceValue, _key: Value, member: ComputedMember): Value {
    return computedMember(object, member, this);
  }

  unknownReceiver(value: Value, member: MemberAccess): Value {
    return this.#strays.unknown(member) ?? value;
  }

  lostReceiver(kindName: string, _value: Value, member: MemberAccess): Value {
    return this.#strays.lost(kindName, member);
  }

  assignMember(object: Value, write: MemberWrite): void {
    const { name = "*", value } = write;
    for (const one of alternatives(object)) {
      if (one.kind === "instance") this.#assignField(one, { ...write, name });
      if (one.kind === "object") one.entries.set(name, union([value, one.entries.get(name) ?? value]));
      if (one.kind === "array") one.elements.push(value);
      if (one.kind === "runtime") this.#strays.escape(value);
    }
  }

  #assignField(
    instance: InstanceValue,
    { name, value, at, frame }: MemberWrite & { readonly name: string },
  ): void {
    this.#fields.join(instance, name, value);
    const setter = findMethod(instance.class, (one) => one.name === name && one.flavour === "setter", frame);
    if (setter) this.activations.call(boundMethod(setter, instance), [{ value, at }], frame);
  }

  reassign({ binding, value, at, frame }: Reassignment): Value {
    if (!binding.topLevel && frame.scope.holder(binding)?.running === false)
      this.report.add(capturedLocalReassigned(at, binding.name));
    return value;
  }

  staticValue(value: Value, name: string): Value {
    return this.#mutable.members.has(name) ? changing(value) : value;
  }

  outerValue(value: Value, reference: Reference, frame: Frame): Value {
    if (frame.scope.holder(reference.binding)?.running) return value;
    this.#capture(value, reference);
    const changes = this.#mutable.bindings.has(reference.binding);
    return this.#snapshots.of(changes ? changing(value) : value, (made) => this.#remake(made, frame));
  }

  #capture(value: Value, { binding, name, at }: Reference): void {
    if (!isCapture(value) || this.findings.captures.has(binding)) return;
    this.findings.captures.set(binding, { name: name === "default" ? textOf(at) : name, value, at });
    for (const variable of environmentIn(value)) this.findings.environment.add(variable);
  }

  #remake(
    { expression, scope }: { readonly expression: Expression; readonly scope: Frame["scope"] },
    frame: Frame,
  ): Value {
    return this.#snapshots.once(expression, () => frame.evaluate(expression, { ...frame, scope }));
  }

  observe(expression: Expression, value: Value): void {
    if (expression.kind === "external" && !expression.standard && !expression.bundled)
      this.findings.externals.add(expression.package);
    if (value.kind === "environment") this.findings.environment.add(value.name);
  }

  undecided(): boolean {
    return true;
  }

  notFollowed(statement: Statement, frame: Frame): boolean {
    runDeleters(statement, frame, this.activations);
    return true;
  }

  touch(value: Value, frame: Frame): Value | undefined {
    const methods = alternatives(value).flatMap((one) =>
      one.kind === "instance" ? specialMethods(one, frame) : [],
    );
    const results = methods.map((one) => this.activations.call(one, unknownArguments(one), frame));
    return results.length > 0 ? union(results) : undefined;
  }

  countTurn(): boolean {
    return true;
  }

  /** A module that only handlers import: its top level runs inside the handler. */
  runModule(module: ModuleIr | undefined, { evaluate, phase, language, function: fn }: Frame): void {
    if (!module || !this.#executed || this.#executed.has(module)) return;
    this.#executed.add(module);
    const scope = this.#globals;
    if (scope) run(module.body, { evaluate, phase, language, scope, ...(fn && { function: fn }) });
  }
}

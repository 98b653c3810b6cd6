import { boundMethod, classMember, findConstructor, findMethod, lineage } from "../evaluate/class.ts";
import { dataFields } from "../evaluate/data-class.ts";
import type { CallSite, Frame, MemberAccess, MemberWrite, Phase } from "../evaluate/frame.ts";
import { unknownOf } from "../evaluate/member.ts";
import { kindByHint, kindMember, resourceMember } from "../evaluate/resource-member.ts";
import {
  type ClassValue,
  type CreatedResource,
  constant,
  type InstanceValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import { decorations, type Place } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import { isCertainField } from "./certain-fields.ts";
import { Fields } from "./fields.ts";
import type { Findings } from "./findings.ts";
import type { Heap } from "./heap.ts";
import { setInitialFields } from "./initial-fields.ts";
import { inheritsFromPackage } from "./package-classes.ts";
import { RunScope } from "./run-scope.ts";

/** The part of the walk that instances need. */
interface Walk extends Phase {
  readonly findings: Findings;
  readonly heap: Heap;
  readonly activations: Activations;
  giveUp(at: Place): void;
  read(value: Value, object: Value | undefined, frame: Frame): Value;
}

/** The instances of the program's classes: their constructors, fields and members. */
export class Instances {
  readonly #phase: Walk;
  readonly #fields: Fields;
  #completing = 0;
  /** Those whose constructors are being walked. */
  readonly #underWay = new Set<InstanceValue>();
  /** Those whose methods are being walked because a package may call them. */
  readonly #inherited = new Set<InstanceValue>();

  constructor(phase: Walk) {
    this.#phase = phase;
    this.#fields = new Fields((at) => phase.giveUp(at));
  }

  /** Grows with every value that a field did not have before. */
  get size(): number {
    return this.#fields.size;
  }

  /** Constructors are to be walked once more. */
  again(): void {
    this.#fields.reopen();
  }

  /** The instance that a construction makes. */
  make(callee: ClassValue, site: CallSite, resource?: CreatedResource): InstanceValue {
    const instance = this.#fields.instanceAt(callee, site, resource);
    this.#phase.heap.note(instance, site.call);
    this.construct(instance, site.frame);
    return instance;
  }

  /** Walks the constructor of an instance once a round, so that its fields are known. */
  construct(instance: InstanceValue, frame: Frame): void {
    if (!this.#fields.open(instance)) return;
    this.#underWay.add(instance);
    this.#walkConstructor(instance, frame);
    this.#underWay.delete(instance);
  }

  #walkConstructor(instance: InstanceValue, frame: Frame): void {
    const { activations, heap } = this.#phase;
    const scopeOf = (owner: ClassValue) =>
      this.#fields.scopeOf(instance, owner, () => new RunScope(owner.scope, { outer: heap }));
    const set = (name: string, value: Value) => this.#fields.join(instance, name, value);
    setInitialFields(instance, { frame, scopeOf, set });
    for (const [name, value] of dataFields(instance, frame)) this.#fields.join(instance, name, value);
    // Decorators of fields and accessors may put any code in their place.
    for (const { decorator, member } of decorations(instance.class.class))
      if (member?.kind === "field") {
        const value = frame.evaluate(decorator, { ...frame, scope: scopeOf(instance.class) });
        this.#phase.findings.handedOn += 1;
        this.#phase.giveAway(value, { at: decorator.at, frame });
        this.#phase.findings.handedOn -= 1;
      }
    const found = findConstructor(instance.class, frame);
    if (!found) return;
    if (instance.resource) this.#completing += 1;
    activations.call(boundMethod(found, instance), instance.arguments, frame);
    if (instance.resource) this.#completing -= 1;
  }

  /** Whether what is walked is the constructor of a resource: its infra calls were made at compile time. */
  get completesResource(): boolean {
    return this.#completing > 0;
  }

  /** The fields of an instance, by name. */
  fieldsOf(instance: InstanceValue, frame: Frame): readonly (readonly [string, Value])[] {
    this.construct(instance, frame);
    return this.#fields.all(instance);
  }

  /** `instance.name`: its field, its method, what a getter gives, or a member of its class. */
  member(instance: InstanceValue, member: MemberAccess): Value {
    const { name, frame } = member;
    const phase = this.#phase;
    this.construct(instance, frame);
    const field = this.#fields.get(instance, name);
    const method = this.#methodOf(instance, name, frame) ?? clientMember(instance, member);
    if (method) return union([...(field ? [phase.read(field, instance, frame)] : []), method]);
    if (field) return union([phase.read(field, instance, frame), ...beforeSet(instance, member)]);
    const shared = sharedMember(instance, member);
    if (shared) return union([phase.read(shared, instance, frame), phase.touch(shared, frame) ?? shared]);
    const unknown = unknownOf(instance.class, member);
    this.#inherit(instance, member);
    const kindName = kindByHint(member);
    const forwarded = phase.touch(instance, frame);
    return forwarded ?? (kindName ? phase.lostReceiver(kindName, unknown, member) : unknown);
  }

  /** A member of a package's class may call any method of the class that extends it. */
  #inherit(instance: InstanceValue, { at, frame }: MemberAccess): void {
    if (this.#inherited.has(instance) || !inheritsFromPackage(instance, frame)) return;
    this.#inherited.add(instance);
    this.#phase.giveAway(instance, { at, frame });
    this.#inherited.delete(instance);
  }

  /** A method bound to its instance, or what a getter returns. */
  #methodOf(instance: InstanceValue, name: string, frame: Frame): Value | undefined {
    const found = findMethod(instance.class, (one) => one.name === name && one.flavour !== "setter", frame);
    const bound = found && boundMethod(found, instance);
    return bound && found.method.flavour === "getter"
      ? this.#phase.activations.call(bound, [], frame)
      : bound;
  }

  /** `instance.name = value`: the field may be the value, and a setter runs. */
  assign(instance: InstanceValue, { name, value, at, frame }: MemberWrite & { readonly name: string }): void {
    this.construct(instance, frame);
    const before = this.#fields.size;
    this.#fields.join(instance, name, value);
    if (this.#fields.size > before && !this.#underWay.has(instance)) this.#phase.heap.wrote(instance, name);
    const setter = findMethod(instance.class, (one) => one.name === name && one.flavour === "setter", frame);
    if (setter) this.#phase.activations.call(boundMethod(setter, instance), [{ value, at }], frame);
  }
}

/** What a field is as long as nothing has set it. */
function beforeSet(instance: InstanceValue, member: MemberAccess): readonly Value[] {
  const { name, frame } = member;
  if (isCertainField(instance.class, name, frame)) return [];
  const shared = sharedMember(instance, member);
  if (shared) return [shared];
  return frame.language === "typescript" ? [constant(undefined)] : [];
}

/** What an instance has from its class, unless it has its own: in Python all members, in TypeScript the class. */
function sharedMember({ class: owner }: InstanceValue, member: MemberAccess): Value | undefined {
  const isPython = member.frame.language === "python";
  if (member.name === (isPython ? "__class__" : "constructor")) return owner;
  return isPython ? classMember(owner, member) : undefined;
}

/** What the SDK's class gives an instance of one that extends it, unless the class has a field in its place. */
function clientMember(instance: InstanceValue, member: MemberAccess): Value | undefined {
  const { resource } = instance;
  if (!resource || kindMember(resource.kindName, member) === undefined) return undefined;
  const replaced = [...lineage(instance.class, member.frame)].some((owner) =>
    owner.class.members().some((one) => one.kind === "field" && one.value && one.name === member.name),
  );
  return replaced ? undefined : resourceMember({ kind: "resource", resource }, resource.kindName, member);
}

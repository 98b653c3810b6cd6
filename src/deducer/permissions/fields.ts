import type { CallSite } from "../evaluate/frame.ts";
import {
  type ClassValue,
  type CreatedResource,
  type InstanceValue,
  type Scope,
  sameValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { ClassIr, Place } from "../ir/index.ts";

/** How many instances that one construction makes are told apart. */
const MOST_INSTANCES = 32;

/** What one walk knows of the fields of instances: everything that some reached code writes to them. */
export class Fields {
  readonly #fields = new Map<InstanceValue, Map<string, Value>>();
  readonly #constructed = new Set<InstanceValue>();
  readonly #scopes = new Map<InstanceValue, Map<ClassIr, Scope>>();
  readonly #made = new Map<Place, InstanceValue[]>();
  readonly #giveUp: (at: Place) => void;
  #joins = 0;

  /** `giveUp` is told where there are too many instances to tell apart. */
  constructor(giveUp: (at: Place) => void) {
    this.#giveUp = giveUp;
  }

  /** Grows with every value that a field did not have before. */
  get size(): number {
    return this.#joins;
  }

  /** Whether the constructor still has to be walked; the next question about this instance gets a no. */
  open(instance: InstanceValue): boolean {
    if (this.#constructed.has(instance)) return false;
    this.#constructed.add(instance);
    return true;
  }

  /** Constructors are to be walked once more. */
  reopen(): void {
    this.#constructed.clear();
  }

  /** The scope in which a class evaluates the fields of an instance: the same one in every round. */
  scopeOf(instance: InstanceValue, owner: ClassValue, make: () => Scope): Scope {
    const scopes = this.#scopes.get(instance) ?? new Map<ClassIr, Scope>();
    this.#scopes.set(instance, scopes);
    const scope = scopes.get(owner.class) ?? make();
    scopes.set(owner.class, scope);
    return scope;
  }

  get(instance: InstanceValue, name: string): Value | undefined {
    const fields = this.#fields.get(instance);
    const known = [fields?.get(name), fields?.get("*")].filter((value) => value !== undefined);
    return known.length > 0 ? union(known) : undefined;
  }

  /** Every field with its name; `*` stands for names that are not known. */
  all(instance: InstanceValue): readonly (readonly [string, Value])[] {
    return [...(this.#fields.get(instance) ?? [])];
  }

  join(instance: InstanceValue, name: string, value: Value): void {
    const fields = this.#fields.get(instance) ?? new Map<string, Value>();
    this.#fields.set(instance, fields);
    const before = fields.get(name);
    const after = before ? union([before, value]) : value;
    const grown =
      before === undefined ||
      (after.kind === "union" && (before.kind !== "union" || after.values.length > before.values.length));
    if (grown) this.#joins++;
    fields.set(name, after);
  }

  /** The instance that a construction inside a handler makes: one for each place and combination of arguments. */
  instanceAt(
    callee: ClassValue,
    { call, arguments: given }: CallSite,
    resource?: CreatedResource,
  ): InstanceValue {
    const made = this.#made.get(call.at) ?? [];
    this.#made.set(call.at, made);
    const known = made.find(
      (instance) =>
        instance.class.class === callee.class &&
        instance.class.scope === callee.scope &&
        instance.resource === resource &&
        instance.arguments.length === given.length &&
        instance.arguments.every((argument, position) => {
          const other = given[position];
          return other !== undefined && sameValue(argument.value, other.value);
        }),
    );
    if (known) return known;
    const [first] = made;
    if (first && made.length >= MOST_INSTANCES) {
      this.#giveUp(call.at);
      return first;
    }
    const instance: InstanceValue = {
      ...{ kind: "instance", class: callee, arguments: given, at: call.at },
      ...(resource && { resource }),
    };
    made.push(instance);
    return instance;
  }
}

import type { CallSite } from "../evaluate/frame.ts";
import { type ClassValue, type InstanceValue, sameValue, union, type Value } from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";

/** What one walk knows of the fields of instances: everything that some reached code writes to them. */
export class Fields {
  readonly #fields = new Map<InstanceValue, Map<string, Value>>();
  readonly #constructed = new Set<InstanceValue>();
  readonly #made = new Map<Place, InstanceValue[]>();
  #joins = 0;

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

  get(instance: InstanceValue, name: string): Value | undefined {
    const fields = this.#fields.get(instance);
    return fields?.get(name) ?? fields?.get("*");
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
  instanceAt(callee: ClassValue, { call, arguments: given }: CallSite): InstanceValue {
    const made = this.#made.get(call.at) ?? [];
    this.#made.set(call.at, made);
    const known = made.find(
      (instance) =>
        instance.class.class === callee.class &&
        instance.arguments.length === given.length &&
        instance.arguments.every((argument, position) => {
          const other = given[position];
          return other !== undefined && sameValue(argument.value, other.value);
        }),
    );
    if (known || made.length >= 32) return known ?? (made[0] as InstanceValue);
    const instance: InstanceValue = { kind: "instance", class: callee, arguments: given, at: call.at };
    made.push(instance);
    return instance;
  }
}

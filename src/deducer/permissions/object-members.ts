import { environmentVariable, isEnvironment } from "../evaluate/environment.ts";
import type { Frame, MemberAccess, MemberWrite, Phase, SpreadEntries } from "../evaluate/frame.ts";
import {
  type AccessorValue,
  alternatives,
  constant,
  type InstanceValue,
  type ObjectValue,
  runtime,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";
import type { Activations } from "./activations.ts";
import { withReceiver } from "./apply.ts";
import type { Heap } from "./heap.ts";

/** The part of the walk that members of objects need. */
interface Walk extends Phase {
  readonly heap: Heap;
  readonly activations: Activations;
  fieldsOf(instance: InstanceValue, at: { readonly frame: Frame }): readonly (readonly [string, Value])[];
}

/** What every object of TypeScript has. */
const inherited = new Set(
  "hasOwnProperty isPrototypeOf propertyIsEnumerable toString toLocaleString valueOf constructor".split(" "),
);

/** `object.name`: what stands there, or what a getter gives; a function becomes the object's method. */
export function objectMember(phase: Walk, object: ObjectValue, { name, at, frame }: MemberAccess): Value {
  const own = object.entries.get(name);
  const method: Value = { kind: "data-method", receiver: object, name };
  if (frame.language === "python") return own ?? method;
  const others = object.entries.get("*");
  const any = others && namedBy(others, { name, at, frame });
  const found = [own, any].filter((value) => value !== undefined);
  const values = found.map((value) => readProperty(phase, value, { object, frame }));
  if (own && !object.optional?.has(name)) return union(values);
  return union([...values, inherited.has(name) ? method : constant(undefined)]);
}

/** Of a copy of the environment an entry is the variable of that name. */
function namedBy(
  others: Value,
  { name, ...place }: { readonly name: string; readonly at: Place; readonly frame: Frame },
): Value {
  const named = (one: Value) => (isEnvironment(one) ? environmentVariable(constant(name), place) : one);
  return union(alternatives(others).map(named));
}

/** What reading a property that is this gives. */
export function readProperty(
  phase: Pick<Walk, "activations">,
  value: Value,
  { object, frame }: { readonly object: Value | undefined; readonly frame: Frame },
): Value {
  if (frame.language === "python") return value;
  return union(
    alternatives(value).map((one) => {
      if (one.kind === "accessor") return runGetter(phase, one, { object, frame });
      return one.kind === "function" && object ? withReceiver(one, object) : one;
    }),
  );
}

function runGetter(
  { activations }: Pick<Walk, "activations">,
  { get }: AccessorValue,
  { object, frame }: { readonly object: Value | undefined; readonly frame: Frame },
): Value {
  return get ? activations.call(withReceiver(get, object), [], frame) : constant(undefined);
}

/** `object.name = value`: a setter runs, and what is there may be the value. */
export function assignEntry(
  phase: Walk,
  object: ObjectValue,
  { name, value, at, frame }: MemberWrite & { readonly name: string },
): void {
  const { activations, heap } = phase;
  if (name === "__proto__" && frame.language === "typescript") {
    inherit(phase, object, { value, frame });
    return;
  }
  const setters = alternatives(object.entries.get(name) ?? value).flatMap((one) =>
    one.kind === "accessor" && one.set ? [one.set] : [],
  );
  for (const setter of setters) activations.call(withReceiver(setter, object), [{ value, at }], frame);
  if (setters.length === 0 || value.kind === "accessor") heap.setEntry(object, name, value);
}

/** What a prototype has is found where the object itself has nothing of that name. */
function inherit(
  phase: Walk,
  object: ObjectValue,
  { value, frame }: { readonly value: Value; readonly frame: Frame },
): void {
  const isOwn = (name: string) => object.entries.has(name) && !object.optional?.has(name);
  for (const [name, entry] of spreadEntries(phase, value, frame).entries)
    if (!isOwn(name)) phase.heap.setEntry(object, name, entry);
}

/** What `{ ...value }` copies. */
export function spreadEntries(phase: Walk, value: Value, frame: Frame): SpreadEntries {
  const entries = new Map<string, Value>();
  const parts = alternatives(value).map((one) => ({ value: one, entries: entriesOf(phase, one, frame) }));
  for (const [name, entry] of parts.flatMap((part) => part.entries))
    entries.set(name, union([entries.get(name) ?? entry, entry]));
  const everywhere = (name: string) =>
    parts.every((part) => !isOptional(part.value, name) && part.entries.some(([other]) => other === name));
  return { entries, optional: new Set([...entries.keys()].filter((name) => !everywhere(name))) };
}

function isOptional(value: Value, name: string): boolean {
  return value.kind === "object" && (value.optional?.has(name) ?? false);
}

function entriesOf(phase: Walk, value: Value, frame: Frame): readonly (readonly [string, Value])[] {
  if (value.kind === "object")
    return [...value.entries].map(([name, entry]) => [name, copied(phase, entry, { object: value, frame })]);
  if (value.kind === "instance") return phase.fieldsOf(value, { frame });
  if (value.kind === "outside" && value.exports)
    return [...value.exports()].map(([name, exported]) => [name, frame.evaluate(exported, frame)]);
  if (isEnvironment(value)) return [["*", value]];
  if (value.kind === "array" || value.kind === "map") return [["*", phase.iterate(value, frame)]];
  return value.kind === "constant" ? [] : [["*", runtime("an entry of an object that is not known")]];
}

/** A copy has what a getter gives, and functions that belong to no object yet. */
function copied(phase: Walk, entry: Value, from: { readonly object: Value; readonly frame: Frame }): Value {
  return union(
    alternatives(entry).map((one) => (one.kind === "accessor" ? runGetter(phase, one, from) : one)),
  );
}

import { boundMethod, findMethod } from "../evaluate/class.ts";
import { elementOf } from "../evaluate/element.ts";
import type { Frame, Phase } from "../evaluate/frame.ts";
import { memberOf } from "../evaluate/member.ts";
import {
  alternatives,
  constant,
  type FunctionValue,
  type InstanceValue,
  union,
  type Value,
} from "../evaluate/value.ts";
import type { Activations } from "./activations.ts";
import { withReceiver } from "./apply.ts";
import { awaited } from "./heap.ts";

/** The part of the walk that iterators need. */
interface Walk extends Phase {
  readonly activations: Activations;
  fieldsOf(instance: InstanceValue, at: { readonly frame: Frame }): readonly (readonly [string, Value])[];
}

const iterators = new Set(["[Symbol.iterator]", "[Symbol.asyncIterator]"]);

/** What a loop over a value, or a spread of it, sees in one turn, whichever it is. */
export function iterate(phase: Walk, value: Value, frame: Frame): Value {
  if (frame.language === "typescript")
    return union(awaited(value).flatMap((one) => awaited(turnOf(phase, one, frame))));
  const touched = phase.touch(value, frame);
  return union([value, ...(touched ? [touched] : [])].flatMap(alternatives).map(elementsOf));
}

/** An empty list has none. */
function elementsOf(value: Value): Value {
  return value.kind === "array" ? union(value.elements) : elementOf(value);
}

function turnOf(phase: Walk, value: Value, frame: Frame): Value {
  if (value.kind === "array") return union(value.elements);
  if (value.kind === "map") return union([...value.entries.values()]);
  const makers = iteratorsOf(phase, value, frame);
  if (makers.length === 0) return elementOf(value);
  const made = makers.map((maker) => phase.activations.call(maker, [], frame));
  return union(made.flatMap(alternatives).map((one) => stepValue(phase, one, frame)));
}

/** The methods that give an iterator over a value. */
function iteratorsOf(phase: Walk, value: Value, frame: Frame): readonly FunctionValue[] {
  if (value.kind === "instance") return methodsOf(phase, value, frame);
  if (value.kind !== "object") return [];
  const named = [...iterators].flatMap((name) => alternatives(value.entries.get(name) ?? nothing));
  const computed = alternatives(value.entries.get("*") ?? nothing).filter(
    (one) => one.kind === "function" && iterators.has(one.function.name),
  );
  return [...named, ...computed].flatMap((one) =>
    one.kind === "function" ? [withReceiver(one, value)] : [],
  );
}

const nothing = constant(undefined);

/** Methods, and functions that fields hold. */
function methodsOf(phase: Walk, instance: InstanceValue, frame: Frame): readonly FunctionValue[] {
  return [...iterators].flatMap((name) => {
    const found = findMethod(instance.class, (method) => method.name === name, frame);
    if (found) return [boundMethod(found, instance)];
    const held = phase
      .fieldsOf(instance, { frame })
      .flatMap(([field, value]) => (field === name ? [value] : []));
    return held
      .flatMap(alternatives)
      .flatMap((one) => (one.kind === "function" ? [withReceiver(one, instance)] : []));
  });
}

/** What an iterator gives: a generator's elements, or the `value` of what its `next` returns. */
function stepValue(phase: Walk, iterator: Value, frame: Frame): Value {
  if (iterator.kind === "array" || iterator.kind === "map") return turnOf(phase, iterator, frame);
  if (iterator.kind !== "instance" && iterator.kind !== "object") return iterator;
  const at = frame.function?.at;
  if (!at) return iterator;
  const expression = { kind: "literal", value: null, at } as const;
  const steps = alternatives(memberOf(iterator, { name: "next", at, frame, expression }));
  const results = steps.flatMap((step) =>
    step.kind === "function" ? awaited(phase.activations.call(step, [], frame)) : [],
  );
  return memberOf(union(results), { name: "value", at, frame, expression });
}

import { namedLineage } from "../evaluate/class.ts";
import type { Value } from "../evaluate/value.ts";
import { type FunctionIr, membersOf } from "../ir/index.ts";
import { writesOf } from "../state/writes.ts";

/**
 * Whether an assignment to what stands at the end of a path from a value only calls a setter: what changes then is found in
 * the setter, unless it is the object itself, which has no name there.
 */
export function onlyCallsSetter(value: Value, path: readonly string[]): boolean {
  const setter = setterAt(value, path);
  return setter !== undefined && !changesOwnObject(setter);
}

function setterAt(value: Value, [name, ...deeper]: readonly string[]): FunctionIr | undefined {
  if (name === undefined) return undefined;
  if (value.kind === "class" && deeper.length === 0) {
    const members = [...namedLineage(value)].flatMap((one) => membersOf(one.class));
    const methods = members.flatMap((member) => (member.kind === "method" ? [member.function] : []));
    return methods.find((one) => one.static && one.flavour === "setter" && one.name === name);
  }
  const held = value.kind === "object" ? value.entries.get(name) : undefined;
  if (held?.kind === "accessor") return deeper.length === 0 ? held.set?.function : undefined;
  return held && setterAt(held, deeper);
}

function changesOwnObject(setter: FunctionIr): boolean {
  return setter.self !== undefined && writesOf(setter).some(({ binding }) => binding === setter.self);
}

import type { Frame, MemberWrite } from "./frame.ts";
import { type ArrayValue, alternatives, type ObjectValue, union, type Value } from "./value.ts";

/** Python's operators that make a container of containers. */
const joining = new Set(["+", "*", "|", "&", "-", "^"]);

type Container = ArrayValue | ObjectValue;

function containersIn(value: Value): readonly Container[] {
  return alternatives(value).filter((one) => one.kind === "array" || one.kind === "object");
}

/** What an operator makes of lists, sets and dictionaries while a handler runs; nothing where there are none. */
export function joinContainers(
  operator: string,
  operands: readonly [Value, Value],
  { language, phase }: Frame,
): Value | undefined {
  if (language !== "python" || phase.time === "compile" || !joining.has(operator)) return undefined;
  const [left, right] = operands;
  if (operator === "+" && isInOrder(left) && isInOrder(right)) return undefined;
  const parts = operands.flatMap(containersIn);
  const lists = parts.filter((one) => one.kind === "array");
  const objects = parts.filter((one) => one.kind === "object");
  const made = [
    ...(lists.length > 0 ? [listOf(lists)] : []),
    ...(objects.length > 0 ? [objectOf(objects)] : []),
  ];
  return made.length > 0 ? union(made) : undefined;
}

function isInOrder(value: Value): boolean {
  return value.kind === "array" && !value.loose;
}

function listOf(lists: readonly ArrayValue[]): ArrayValue {
  const elements = alternatives(union(lists.flatMap((list) => list.elements)));
  return { kind: "array", flavour: lists[0]?.flavour ?? "list", elements: [...elements], loose: true };
}

function objectOf(objects: readonly ObjectValue[]): ObjectValue {
  const entries = new Map<string, Value>();
  const optional = new Set<string>();
  for (const [name, value] of objects.flatMap((object) => [...object.entries])) {
    entries.set(name, union([entries.get(name) ?? value, value]));
    if (!objects.some((object) => object.entries.has(name) && !object.optional?.has(name)))
      optional.add(name);
  }
  return { kind: "object", entries, optional };
}

/** `names += more`: a list, a set or a dictionary stays the same one and changes. Gives it; nothing for anything else. */
export function changeContainer(
  operator: string,
  { before, added, frame }: { readonly before: Value; readonly added: Value; readonly frame: Frame },
  at: Pick<MemberWrite, "at">,
): Value | undefined {
  const { language, phase } = frame;
  if (language !== "python" || phase.time === "compile" || !joining.has(operator)) return undefined;
  const changed = containersIn(before).filter((one) => one.kind === "object" || one.flavour !== "tuple");
  for (const container of changed) {
    const entries =
      container.kind === "object" ? entriesIn(added) : [[undefined, phase.iterate(added, frame)] as const];
    for (const [name, value] of entries) phase.assignMember(container, { name, value, frame, ...at });
  }
  const others = alternatives(before).filter((one) => !changed.some((container) => container === one));
  const rest = others.length > 0 ? joinContainers(operator, [union(others), added], frame) : undefined;
  return changed.length > 0 ? union([...changed, ...(rest ? [rest] : [])]) : rest;
}

function entriesIn(value: Value): readonly (readonly [string, Value])[] {
  return containersIn(value).flatMap((one) => (one.kind === "object" ? [...one.entries] : []));
}

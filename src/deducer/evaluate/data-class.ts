import type { MemberIr } from "../ir/index.ts";
import type { Frame } from "./frame.ts";
import type { InstanceValue, Value } from "./value.ts";

type Field = Extract<MemberIr, { kind: "field" }>;

/** The fields of an instance of a Python data class, as its generated constructor sets them. */
export function dataFields(
  { class: value, arguments: given }: InstanceValue,
  frame: Frame,
): ReadonlyMap<string, Value> {
  const set = new Map<string, Value>();
  if (!isDataClass(value.class.decorators)) return set;
  const positional = given.filter((argument) => argument.name === undefined);
  const fields = value.class.members().filter((member): member is Field => member.kind === "field");
  for (const [position, field] of fields.entries()) {
    const argument = given.find(({ name }) => name === field.name) ?? positional[position];
    const fallback = field.value && frame.evaluate(field.value, { ...frame, scope: value.scope });
    const chosen = argument?.value ?? fallback;
    if (chosen) set.set(field.name, chosen);
  }
  return set;
}

function isDataClass(decorators: InstanceValue["class"]["class"]["decorators"]): boolean {
  return decorators.some((decorator) => {
    const called = decorator.kind === "call" ? decorator.callee : decorator;
    return called.kind === "external" && called.package.split("/")[0] === "dataclasses";
  });
}

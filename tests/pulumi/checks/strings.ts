import { isObject, type Json } from "../double/index.ts";
import { type Check, finding } from "./finding.ts";

/** A string inside a value, and the way to it. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

/** All strings of a value, keys included: a wrong interpolation may land in either. */
export function textsOf(value: Json, path = ""): readonly Text[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, `${path}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const inside = path === "" ? key : `${path}.${key}`;
    return [{ path: `${inside} (key)`, text: key }, ...textsOf(member, inside)];
  });
}

// Source code may say `null` and `undefined`; what a lost output leaves behind stands where a value belongs.
const lost = /\[object |Output<T>|OutputImpl|toString.*not supported|(^|[^\w.])undefined($|[^\w])/;
const lostInJson = /[[:,]\s*null\s*[\]},]/;
const onlyNull = /(^|[/:=@-])null($|[/:=@-])/;

/** No string holds what an output leaves behind that was not there, or was not awaited. */
export const cleanStrings: Check = (record) =>
  record.resources.flatMap((resource) =>
    textsOf({ ...withoutCode(resource.type, resource.inputs), name: resource.name })
      .filter(({ text }) => suspicious(text))
      .map(({ path, text }) => finding("clean-strings", resource, `${path} holds \`${excerpt(text)}\``)),
  );

function suspicious(text: string): boolean {
  return lost.test(text) || lostInJson.test(text) || onlyNull.test(text);
}

function excerpt(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** A ConfigMap of bundles is made of source code, where these words are at home. */
function withoutCode(type: string, inputs: Readonly<Record<string, Json>>): Record<string, Json> {
  if (!type.endsWith(":ConfigMap")) return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== "data" && key !== "binaryData"));
}

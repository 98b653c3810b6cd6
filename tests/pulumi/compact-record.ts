import { createHash } from "node:crypto";
import { grantsOf } from "./checks/index.ts";
import {
  exportsOf,
  isObject,
  type Json,
  type ProgramRecord,
  type RegisteredResource,
  sorted,
} from "./double/index.ts";

/** A record as expected files show it: what a person would review, and nothing that follows from it. */
function compactRecord(record: ProgramRecord): Json {
  const names = new Map(record.resources.map((resource) => [resource.urn, labelOf(resource)]));
  return {
    resources: record.resources
      .filter(({ parent }) => parent !== undefined)
      .map((one) => compact(one, names)),
    grants: { ...grantsOf(record) },
    exports: sorted(exportsOf(record)),
  };
}

/** The text of an expected file. */
export function compactText(record: ProgramRecord): string {
  return `${JSON.stringify(compactRecord(record), null, 2)}\n`;
}

function labelOf({ type, name }: RegisteredResource): string {
  return `${type} ${name}`;
}

function compact(resource: RegisteredResource, names: ReadonlyMap<string, string>): Json {
  const { parent = "", dependencies, secretInputs, ignoreChanges, aliases } = resource;
  return {
    type: resource.type,
    name: resource.name,
    parent: names.get(parent) ?? parent,
    ...(resource.protect ? { protect: true } : {}),
    ...(resource.retainOnDelete ? { retainOnDelete: true } : {}),
    ...(resource.read ? { read: true } : {}),
    ...listed("secretInputs", secretInputs),
    ...listed("ignoreChanges", ignoreChanges),
    ...listed("aliases", aliases),
    ...listed("dependsOn", dependencies.map((urn) => names.get(urn) ?? urn).sort()),
    inputs: readable(sorted(resource.inputs)),
  };
}

function listed(key: string, items: readonly Json[]): { readonly [key: string]: Json } {
  return items.length === 0 ? {} : { [key]: items };
}

const longest = 400;

/** JSON in strings is unfolded, and what is too long to read is named by its hash. */
function readable(value: Json): Json {
  if (Array.isArray(value)) return value.map(readable);
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]));
  }
  if (typeof value !== "string") return value;
  if (/^[[{]"/.test(value)) return unfolded(value);
  if (value.length <= longest) return value;
  const hash = createHash("sha256").update(value).digest("hex").slice(0, 16);
  return `<${value.length} characters, sha256 ${hash}…>`;
}

function unfolded(text: string): Json {
  try {
    return { json: readable(JSON.parse(text)) };
  } catch {
    return text;
  }
}

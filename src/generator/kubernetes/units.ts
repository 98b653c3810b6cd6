import { createHash } from "node:crypto";
import type { Access, Handler, Language } from "#arch-ref";
import { identifier, label, normalise } from "../names.ts";

/** Handlers that share one process: of one language, with the same accesses. */
export interface Unit {
  /** Readable and stable: what its handlers do, and their language. */
  readonly name: string;
  readonly language: Language;
  /** What every one of its handlers does to each resource. */
  readonly accesses: readonly Access[];
  /** In the graph's order. */
  readonly handlers: readonly Handler[];
}

/** Puts handlers into units, sorted by name. */
export function unitsOf(handlers: readonly Handler[]): readonly Unit[] {
  const groups = new Map<string, Handler[]>();
  for (const handler of handlers) {
    const key = JSON.stringify([handler.language, ...sortedAccesses(handler).map(accessKey)]);
    groups.set(key, [...(groups.get(key) ?? []), handler]);
  }
  const named = [...groups].map(([key, members]) => ({ key, members, name: readableName(members) }));
  const units = named.map((group) => {
    const unique = named.filter((other) => label(other.name) === label(group.name)).length === 1;
    return unitOf(group.members, unique ? label(group.name) : label(`${group.name}-${hash(group.key)}`));
  });
  return units.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unitOf(members: readonly Handler[], name: string): Unit {
  const [first] = members;
  if (first === undefined) throw new Error("a unit has at least one handler");
  return { name, language: first.language, accesses: sortedAccesses(first), handlers: members };
}

/** `memory1-set-python`: each resource with its operations, then the language; `stateless-python` without accesses. */
function readableName([first]: readonly Handler[]): string {
  if (first === undefined) return "";
  const words = sortedAccesses(first).flatMap((access) => [resourceName(access), ...operationsOf(access)]);
  return [...(words.length > 0 ? words : ["stateless"]), first.language].map(normalise).join("-");
}

function resourceName(access: Access): string {
  return access.resource.slice(access.resource.indexOf("/") + 1);
}

function sortedAccesses(handler: Handler): readonly Access[] {
  return handler.accesses
    .filter((access) => access.operations.length > 0)
    .toSorted((a, b) => (a.resource < b.resource ? -1 : 1));
}

function accessKey(access: Access): readonly string[] {
  return [access.resource, ...operationsOf(access)];
}

function operationsOf(access: Access): readonly string[] {
  return access.operations.toSorted();
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** The variable of `index.ts` that holds a unit. */
export function unitIdentifier(unit: Unit): string {
  return identifier(unit.name, "Unit");
}

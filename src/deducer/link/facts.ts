import type { Access, Read } from "#arch-ref";
import { compareSpans, type Span } from "#diagnostics";
import { spanOf } from "../ir/index.ts";
import type { Findings, Target, Use } from "../permissions/findings.ts";
import { idOf } from "./render.ts";

/** The operations of a handler, by resource. */
export function accessesOf({ accesses }: Findings): readonly Access[] {
  return grouped(accesses, resourceId).map(({ key, uses }) => ({
    resource: key,
    operations: membersOf(uses),
    at: placesOf(uses),
  }));
}

/** The properties of resources that a handler reads. */
export function readsOf({ reads }: Findings): readonly Read[] {
  return grouped(reads, (use) => `${resourceId(use)} ${use.member}`).map(({ key, uses }) => {
    const [resource = "", property = ""] = key.split(" ");
    return { resource, property, at: placesOf(uses) };
  });
}

/** Uses by key, the keys sorted. */
export function grouped(
  uses: readonly Use[],
  keyOf: (use: Use) => string,
): readonly { readonly key: string; readonly uses: readonly Use[] }[] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) groups.set(keyOf(use), [...(groups.get(keyOf(use)) ?? []), use]);
  return [...groups].map(([key, group]) => ({ key, uses: group })).sort((a, b) => compare(a.key, b.key));
}

/** The distinct members of uses, sorted. */
export function membersOf(uses: readonly Use[]): readonly string[] {
  return [...new Set(uses.map((use) => use.member))].sort();
}

/** The distinct places of uses, in order. */
export function placesOf(uses: readonly Use[]): readonly Span[] {
  return [...new Set(uses.map((use) => use.at))].map(spanOf).sort(compareSpans);
}

function resourceId({ target }: Use): string {
  return targetId(target);
}

/** A resource's id, or the text of a placeholder. */
export function targetId(target: Target): string {
  return "path" in target ? [target.parameter, ...target.path].join(".") : idOf(target);
}

/** Orders text by its characters. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

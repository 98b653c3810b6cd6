import type { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import { runtimeInfra } from "../diagnostics.ts";
import type { CallSite } from "../evaluate/frame.ts";
import { type CreatedResource, runtime, union, type Value } from "../evaluate/value.ts";
import { isClassMember, type Place } from "../ir/index.ts";

/** What compile time made where a call makes a resource: in a constructor, what it made for this object. */
export function createdAt(
  { call, frame }: CallSite,
  resources: readonly CreatedResource[],
): readonly CreatedResource[] {
  const made = byPlace(resources).get(call.at) ?? [];
  const own = made.filter(({ madeFor }) => madeFor !== undefined && madeFor === frame.receiver);
  return own.length > 0 ? own : made;
}

const known = new WeakMap<readonly CreatedResource[], ReadonlyMap<Place, readonly CreatedResource[]>>();

/** A program's resources by the calls that make them, put in order once: walks ask at every such call. */
function byPlace(resources: readonly CreatedResource[]): ReadonlyMap<Place, readonly CreatedResource[]> {
  const before = known.get(resources);
  if (before) return before;
  const places = new Map<Place, CreatedResource[]>();
  for (const resource of resources) places.set(resource.at, [...(places.get(resource.at) ?? []), resource]);
  known.set(resources, places);
  return places;
}

/** What there is to know of a construction, and who is told of one that a handler makes. */
interface Construction {
  readonly kindName: string;
  readonly resources: readonly CreatedResource[];
  readonly report: Report | undefined;
}

/** The resource that compile time made here. */
export function resourceAt(site: CallSite, { kindName, resources, report }: Construction): Value {
  const created = createdAt(site, resources);
  if (created.length > 0) return union(created.map((resource) => ({ kind: "resource", resource })));
  return refuseCreation(kindNamed(kindName)?.className ?? kindName, site, report);
}

/** A handler makes a resource: in a class that is refused as such, whoever makes the instance. */
export function refuseCreation(
  className: string,
  { call, frame }: CallSite,
  report: Report | undefined,
): Value {
  if (report && frame.function && !isClassMember(frame.function))
    report.add(runtimeInfra(call.at, `a \`${className}\` is created`));
  return { ...runtime("a resource that a handler creates", call.at), refused: true };
}

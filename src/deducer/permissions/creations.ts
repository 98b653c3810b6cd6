import type { Report } from "#diagnostics";
import { runtimeInfra } from "../diagnostics.ts";
import type { CallSite } from "../evaluate/frame.ts";
import { type CreatedResource, runtime, type Value } from "../evaluate/value.ts";
import { isClassMember } from "../ir/index.ts";

/** What compile time made where a call makes a resource: in a constructor, what it made for this object. */
export function createdAt(
  { call, frame }: CallSite,
  resources: readonly CreatedResource[],
): readonly CreatedResource[] {
  const made = resources.filter((resource) => resource.at === call.at);
  const own = made.filter(({ madeFor }) => madeFor !== undefined && madeFor === frame.receiver);
  return own.length > 0 ? own : made;
}

/** A handler makes a resource: in a class that is refused as such, whoever makes the instance. */
export function refuseCreation(report: Report, className: string, { call, frame }: CallSite): Value {
  if (frame.function && !isClassMember(frame.function))
    report.add(runtimeInfra(call.at, `a \`${className}\` is created`));
  return { ...runtime("a resource that a handler creates", call.at), refused: true };
}

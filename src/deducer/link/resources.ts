import type { Resource } from "#arch-ref";
import type { Report } from "#diagnostics";
import { duplicateResource, invalidName, notStatic, runtimeAccess } from "../diagnostics.ts";
import type { CreatedResource, Value } from "../evaluate/value.ts";
import { type Place, spanOf } from "../ir/index.ts";
import { reasonOf } from "../local-graph/reason.ts";
import { idOf, toGraphValue } from "./render.ts";

/** A letter followed by up to 62 letters, digits, `-`, `_` or `.` (DESIGN, section 4.1). */
const validName = /^[A-Za-z][A-Za-z0-9._-]{0,62}$/;

/** The resources of the graph: those with a static, valid name that nothing else has. */
export function linkResources(created: readonly CreatedResource[], report: Report): readonly Resource[] {
  const byId = new Map<string, CreatedResource>();
  for (const resource of created) {
    if (!hasName(resource, report)) continue;
    const first = byId.get(idOf(resource));
    if (first) report.add(duplicateResource(resource.at, idOf(resource), first.at));
    else byId.set(idOf(resource), resource);
  }
  return [...byId].map(([id, resource]) => ({
    id,
    kind: resource.kindName,
    name: String(resource.name.kind === "constant" ? resource.name.value : ""),
    options: Object.fromEntries(resource.options.map((option) => [option.name, toGraphValue(option.value)])),
    at: spanOf(resource.at),
  }));
}

function hasName({ name, nameAt }: CreatedResource, report: Report): boolean {
  if (name.kind !== "constant" || typeof name.value !== "string") {
    report.add(refusal(nameAt, "the name of a resource", name));
    return false;
  }
  if (validName.test(name.value)) return true;
  report.add(invalidName(nameAt, name.value));
  return false;
}

/** Why a value that had to be static is none: a look at an instance's member, or anything else. */
export function refusal(at: Place, what: string, value: Value): ReturnType<typeof notStatic> {
  const member = memberRead(value);
  return member
    ? runtimeAccess(member, "a member of an instance is read")
    : notStatic(at, { what, reason: reasonOf(value) });
}

/** Where compile-time code looked at a member of an instance, if that is why a value is not known. */
function memberRead(value: Value): Place | undefined {
  if (value.kind !== "runtime") return undefined;
  return value.member ? value.at : value.cause && memberRead(value.cause);
}

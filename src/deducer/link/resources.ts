import type { Resource } from "#arch-ref";
import type { Diagnostic, Report } from "#diagnostics";
import { invalidOption, notStatic, runtimeAccess, runtimeCondition } from "../diagnostics.ts";
import type { CreatedResource, RuntimeValue, Value } from "../evaluate/value.ts";
import { type Place, spanOf, textOf } from "../ir/index.ts";
import { reasonOf } from "../local-graph/reason.ts";
import type { Session } from "../local-graph/session.ts";
import { type Creation, duplicateResource, invalidName } from "./diagnostics.ts";
import { idOf, toGraphValue } from "./render.ts";

/** A letter followed by up to 62 letters, digits, `-`, `_` or `.` (DESIGN, section 4.1). */
const validName = /^[A-Za-z][A-Za-z0-9._-]{0,62}$/;

/** The resources of the graph: those with a static, valid name that nothing else has. */
export function linkResources({ effects, origins, report }: Session): readonly Resource[] {
  const byId = new Map<string, CreatedResource>();
  for (const resource of effects.resources) {
    if (!hasName(resource, report)) continue;
    const first = byId.get(idOf(resource));
    if (first)
      report.add(duplicateResource(idOf(resource), placesOf(resource, origins), placesOf(first, origins)));
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

function placesOf(resource: CreatedResource, origins: Session["origins"]): Creation {
  return { at: resource.at, calls: origins.get(resource) ?? [] };
}

function hasName({ name, nameAt }: CreatedResource, report: Report): boolean {
  if (name.kind !== "constant") {
    if (!(name.kind === "runtime" && name.refused))
      report.add(refusal(nameAt, "the name of a resource", name));
    return false;
  }
  if (typeof name.value !== "string") {
    report.add(
      invalidOption(
        nameAt,
        "the name of a resource must be text",
        'write it in quotes, for example `"orders"`',
      ),
    );
    return false;
  }
  if (validName.test(name.value)) return true;
  report.add(invalidName(nameAt, name.value));
  return false;
}

/** Why a value that had to be static is none: a look at an instance's member, or anything else. */
export function refusal(at: Place, what: string, value: Value): Diagnostic {
  const member = causeOf(value, (one) => one.member);
  if (member?.at) return runtimeAccess(member.at, `\`${textOf(member.at)}\` is read`);
  const decided = causeOf(value, (one) => one.condition !== undefined);
  if (decided?.condition)
    return runtimeCondition(decided.condition, { what, reason: reasonOf(decided.cause ?? decided) });
  return notStatic(at, { what, reason: reasonOf(value) });
}

/** The first value in the chain of causes that a question is true of. */
function causeOf(value: Value, is: (value: RuntimeValue) => boolean | undefined): RuntimeValue | undefined {
  if (value.kind !== "runtime") return undefined;
  return is(value) ? value : value.cause && causeOf(value.cause, is);
}

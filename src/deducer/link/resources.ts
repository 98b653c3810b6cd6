import type { Resource } from "#arch-ref";
import type { Report } from "#diagnostics";
import { invalidOption } from "../diagnostics.ts";
import { wasRefused } from "../evaluate/refused.ts";
import type { CreatedResource } from "../evaluate/value.ts";
import { spanOf } from "../ir/index.ts";
import { refusal } from "../local-graph/refusal.ts";
import type { Session } from "../local-graph/session.ts";
import { type Creation, duplicateResource, invalidName } from "./diagnostics.ts";
import { checkSettings, linkOptions } from "./options.ts";
import { idOf } from "./render.ts";

/** A letter followed by up to 62 letters, digits, `-`, `_` or `.` (DESIGN, section 4.1). */
const validName = /^[A-Za-z][A-Za-z0-9._-]{0,62}$/;

/** The resources of the graph: those with a static, valid name that nothing else has. */
export function linkResources({ effects, origins, program, report }: Session): readonly Resource[] {
  const byId = new Map<string, CreatedResource>();
  for (const resource of effects.resources) {
    if (!hasName(resource, report)) continue;
    const first = byId.get(idOf(resource));
    if (first)
      report.add(duplicateResource(idOf(resource), placesOf(resource, origins), placesOf(first, origins)));
    else byId.set(idOf(resource), resource);
  }
  const { settings } = effects;
  checkSettings(settings, report);
  return [...byId].map(([id, resource]) => ({
    id,
    kind: resource.kindName,
    name: String(resource.name.kind === "constant" ? resource.name.value : ""),
    options: linkOptions(resource, { settings, report, language: program.syntax.language }),
    at: spanOf(resource.at),
  }));
}

function placesOf(resource: CreatedResource, origins: Session["origins"]): Creation {
  return { at: resource.at, calls: origins.get(resource) ?? [] };
}

function hasName({ name, nameAt }: CreatedResource, report: Report): boolean {
  if (name.kind !== "constant") {
    if (!wasRefused(name)) report.add(refusal(nameAt, "the name of a resource", name));
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

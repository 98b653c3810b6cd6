import type { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import { runtimeInfra } from "../diagnostics.ts";
import {
  alternatives,
  type CreatedResource,
  type ResourceMethodValue,
  type ResourceValue,
  type Value,
} from "../evaluate/value.ts";
import type { Place } from "../ir/index.ts";
import { widePermission } from "./diagnostics.ts";
import type { Findings, Target } from "./findings.ts";

/** Where uses of resources are noted, and mistakes. */
export interface Notes {
  readonly findings: Findings;
  readonly report: Report;
  /** Whether a grant wider than what is known is a mistake: it is then not made. */
  readonly strict: boolean;
  /** Whether what runs now stands for several calls. */
  readonly joined: boolean;
}

/** Notes the use of one member of a resource, or of each that it may be. */
export function noteUse(
  { resource, kindName, name }: ResourceMethodValue,
  at: Place,
  { findings, report, joined }: Notes,
): void {
  const method = kindNamed(kindName)?.methods[name];
  if (method?.role === "infra") report.add(runtimeInfra(at, `\`${name}\` is called`));
  for (const target of alternatives(resource).flatMap(targetOf)) {
    if (method?.role === "client")
      findings.addUse(findings.accesses, { target, member: method.operation, at, joined });
    if (method?.role === "property") findings.addUse(findings.reads, { target, member: name, at });
  }
}

/** Whether a member only runs at compile time. */
export function isInfraMethod({ kindName, name }: ResourceMethodValue): boolean {
  return kindNamed(kindName)?.methods[name]?.role === "infra";
}

/** Notes every operation of a resource that goes to code which is not the program's. */
export function noteEveryUse(
  used: CreatedResource,
  { at, why = "given away" }: { readonly at: Place; readonly why?: "given away" | "unsettled" },
  notes: Notes,
): void {
  const { kindName } = used;
  const resource: ResourceValue = { kind: "resource", resource: used };
  const operations = clientMembers(resource);
  if (operations.length === 0) return;
  notes.findings.givenAway.add(resource.resource);
  notes.report.add(
    widePermission(
      at,
      why === "given away" ? { givenAway: nameOf(resource) } : { unsettled: nameOf(resource) },
    ),
  );
  if (notes.strict) return;
  for (const name of operations)
    noteUse({ kind: "resource-method", resource, kindName, name }, at, {
      findings: notes.findings,
      report: notes.report,
      strict: notes.strict,
      joined: false,
    });
}

/** The members of a resource that are operations of handlers. */
export function clientMembers({ resource }: ResourceValue): readonly string[] {
  const methods = Object.entries(kindNamed(resource.kindName)?.methods ?? {});
  return methods.flatMap(([name, method]) => (method.role === "client" ? [name] : []));
}

/** `kv-store/orders`, as far as the name is known. */
export function nameOf({ resource }: ResourceValue): string {
  return `${resource.kindName}/${resource.name.kind === "constant" ? String(resource.name.value) : "…"}`;
}

function targetOf(value: Value): readonly Target[] {
  if (value.kind === "resource") return [value.resource];
  return value.kind === "placeholder" ? [value] : [];
}

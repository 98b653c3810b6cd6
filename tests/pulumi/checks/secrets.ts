import type { Json, ProgramRecord, RegisteredResource } from "../double/index.ts";
import type { Check, Finding } from "./finding.ts";
import { finding } from "./finding.ts";
import { textsOf } from "./strings.ts";

/**
 * The values of these secrets stand in secret-marked inputs and outputs and nowhere else. Give it canaries: values
 * that nothing but the secret can contain, and that no JSON or base64 hides from a plain search of the record.
 */
export function containedSecrets(canaries: readonly string[]): Check {
  return (record) => [
    ...record.resources.flatMap((resource) => leaksOf(resource, canaries)),
    ...elsewhere(record, canaries),
  ];
}

/** Every canary reaches some secret input: a program that drops a secret would otherwise pass. */
export function usedSecrets(canaries: readonly string[]): Check {
  return (record) =>
    canaries
      .filter((canary) => !record.resources.some((resource) => holdsSecretly(resource, canary)))
      .map((canary) => ({ check: "used-secrets", message: `\`${canary}\` reaches no secret input` }));
}

function leaksOf(resource: RegisteredResource, canaries: readonly string[]): readonly Finding[] {
  const open = {
    ...without(resource.inputs, resource.secretInputs),
    ...prefixed("outputs", without(resource.outputs, resource.secretOutputs)),
    name: resource.name,
    id: resource.id ?? "",
  };
  return textsOf(open)
    .filter(({ text }) => mentions(text, canaries))
    .map(({ path }) => finding("contained-secrets", resource, `a secret is readable in ${path}`));
}

function elsewhere(record: ProgramRecord, canaries: readonly string[]): readonly Finding[] {
  const { invokes, logs, errors, problems, output } = record;
  return Object.entries({ invokes, logs, errors, problems, output })
    .filter(([, value]) => mentions(JSON.stringify(value), canaries))
    .map(([where]) => ({
      check: "contained-secrets",
      message: `a secret is readable in the run's ${where}`,
    }));
}

function holdsSecretly(resource: RegisteredResource, canary: string): boolean {
  return resource.secretInputs.some((key) =>
    mentions(JSON.stringify(resource.inputs[key] ?? null), [canary]),
  );
}

function mentions(text: string, canaries: readonly string[]): boolean {
  return canaries.some((canary) => writings(canary).some((writing) => text.includes(writing)));
}

function writings(canary: string): readonly string[] {
  return [canary, Buffer.from(canary, "utf8").toString("base64").replace(/=+$/, "")];
}

function without(
  members: Readonly<Record<string, Json>>,
  secret: readonly string[],
): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(members).filter(([key]) => !secret.includes(key)));
}

function prefixed(prefix: string, members: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [`${prefix}.${key}`, member]));
}

import { rename, rm } from "node:fs/promises";
import path from "node:path";
import {
  containedSecrets,
  type Finding,
  structuralChecks,
  updateChecks,
  usedSecrets,
} from "./checks/index.ts";
import { sourceFindings } from "./checks/sources.ts";
import { type ProgramRecord, type Run, runProgram } from "./double/index.ts";
import { type ProgramFile, withFolder } from "./program-folder.ts";
import { compileProgram } from "./type-check.ts";

/** How a program is to be run. */
export interface Circumstances {
  /** Package of the provider that it must use. */
  readonly platform: string;
  readonly config?: Readonly<Record<string, string>>;
  /** Secret configuration; each value must be a canary: nothing else may contain it, and it must be used. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Secret configuration that other secrets are derived from: canaries too, but their own text need not arrive. */
  readonly derivedSecrets?: Readonly<Record<string, string>>;
}

/** What a program did, and what is wrong with it. */
export interface Verdict {
  /** The record of an update. */
  readonly record: ProgramRecord;
  readonly preview: ProgramRecord;
  readonly findings: readonly Finding[];
}

/**
 * Type-checks a program with its own settings and runs it unmodified under the engine double: a preview, an update of
 * what it ships in `bin/`, and an update of what a fresh compilation of its sources makes. Both updates must say the
 * same, so `bin/` is what the sources say and the program does the same twice. Then every check has its say.
 */
export function checkProgram(files: readonly ProgramFile[], circumstances: Circumstances): Promise<Verdict> {
  return withFolder(files, async (folder) => {
    const { config = {}, secrets, derivedSecrets } = circumstances;
    const settings = { folder, stack: "dev", config, secrets: { ...secrets, ...derivedSecrets } };
    const fresh = `${folder}-fresh`;
    try {
      const [preview, complaints] = await Promise.all([
        runProgram({ ...settings, preview: true }),
        compileProgram(folder, fresh),
      ]);
      const record = await runProgram({ ...settings, preview: false });
      const findings = [
        ...complaints.map((message) => ({ check: "types", message })),
        ...sourceFindings(files),
        ...(complaints.length > 0 ? [] : await recompiledFindings(record, { ...settings, fresh })),
        ...recordFindings({ record, preview }, circumstances),
      ];
      return { record, preview, findings };
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  });
}

interface Recompiled extends Run {
  /** Folder of the fresh compilation. */
  readonly fresh: string;
}

async function recompiledFindings(
  shipped: ProgramRecord,
  { fresh, ...settings }: Omit<Recompiled, "preview">,
): Promise<readonly Finding[]> {
  const bin = path.join(settings.folder, "bin");
  await rm(bin, { recursive: true, force: true });
  await rename(fresh, bin);
  return differences(shipped, await runProgram({ ...settings, preview: false }));
}

type Records = Pick<Verdict, "record" | "preview">;

function recordFindings({ record, preview }: Records, circumstances: Circumstances): Finding[] {
  const { platform, secrets = {}, derivedSecrets = {} } = circumstances;
  const canaries = Object.values(secrets);
  const secrecy = [containedSecrets([...canaries, ...Object.values(derivedSecrets)])];
  return [
    ...[...Object.values(structuralChecks), ...secrecy]
      .flatMap((check) => check(preview))
      .map((found) => ({ ...found, check: `preview: ${found.check}` })),
    ...[...Object.values(updateChecks), ...secrecy, usedSecrets(canaries)].flatMap((check) => check(record)),
    ...(uses(record, platform)
      ? []
      : [{ check: "platform", message: `registers nothing of \`${platform}\`` }]),
    ...sameResources(preview, record),
  ];
}

function uses(record: ProgramRecord, platform: string): boolean {
  return record.resources.some(({ type }) => type.startsWith(`${platform}:`));
}

function sameResources(preview: ProgramRecord, update: ProgramRecord): readonly Finding[] {
  const urns = (record: ProgramRecord) => record.resources.map(({ urn }) => urn);
  const [seen, done] = [new Set(urns(preview)), new Set(urns(update))];
  return [
    ...[...done].filter((urn) => !seen.has(urn)).map((urn) => `the preview does not show ${urn}`),
    ...[...seen].filter((urn) => !done.has(urn)).map((urn) => `only the preview shows ${urn}`),
  ].map((message) => ({ check: "honest-preview", message }));
}

function differences(shipped: ProgramRecord, recompiled: ProgramRecord): readonly Finding[] {
  if (JSON.stringify(shipped) === JSON.stringify(recompiled)) return [];
  const others = new Map(recompiled.resources.map((resource) => [resource.urn, JSON.stringify(resource)]));
  const changed = shipped.resources.filter(
    (resource) => others.get(resource.urn) !== JSON.stringify(resource),
  );
  const where = changed.map(({ urn }) => urn).join(", ") || "the run itself";
  return [{ check: "same-again", message: `bin/ and a fresh compilation of the sources differ in ${where}` }];
}

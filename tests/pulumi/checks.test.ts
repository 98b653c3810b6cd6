import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { containedSecrets, type Finding, grantsOf, updateChecks, usedSecrets } from "./checks/index.ts";
import { sourceFindings } from "./checks/sources.ts";
import type { ProgramRecord } from "./double/index.ts";
import { awsFaults } from "./faults/aws.ts";
import { kubernetesFaults } from "./faults/kubernetes.ts";
import { withMember } from "./mutation.ts";
import { precompiled, readProgram } from "./program-folder.ts";
import { checkProgram, type Verdict } from "./program-harness.ts";

const canary = "canary-3b9d";
const image = `registry.example/greeter@sha256:${"0".repeat(64)}`;
const fixture = (name: string) =>
  precompiled(readProgram(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url))));

const verdicts = new Map<string, Verdict>();

beforeAll(async () => {
  const secrets = { password: canary };
  verdicts.set(
    "kubernetes",
    await checkProgram(fixture("kubernetes"), { platform: "kubernetes", config: { image }, secrets }),
  );
  verdicts.set("aws", await checkProgram(fixture("aws"), { platform: "aws", secrets: { token: canary } }));
}, 120_000);

function verdict(platform: string): Verdict {
  const found = verdicts.get(platform);
  if (!found) throw new Error(`no verdict on ${platform}`);
  return found;
}

const faults = [...awsFaults, ...kubernetesFaults];

/** Faults of a run rather than of a resource. */
const runFaults: readonly { readonly change: Partial<ProgramRecord>; readonly says: string }[] = [
  { change: { exitCode: 32 }, says: "32" },
  { change: { shutdownSignalled: false }, says: "end" },
  { change: { logs: [{ severity: "warning", message: "old" }] }, says: "old" },
  { change: { errors: ["no"] }, says: "no" },
  { change: { problems: ["lacking"] }, says: "lacking" },
  { change: { output: "hello" }, says: "hello" },
];

describe("an unspoilt program", () => {
  it.each(["kubernetes", "aws"])("has no findings on %s", (platform) => {
    expect(verdict(platform).findings).toEqual([]);
  });

  it("has its grants listed per role", () => {
    expect(grantsOf(verdict("aws").record)).toEqual({
      greeter: [
        expect.stringMatching(
          /^dynamodb:GetItem on arn:aws:dynamodb:eu-west-1:123456789012:table\/greeter-\w{7}$/,
        ),
        "logs:PutLogEvents on arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/greeter:*",
        expect.stringMatching(
          /^secretsmanager:GetSecretValue on arn:aws:secretsmanager:.*:secret:greeter-\w{7}$/,
        ),
        "xray:PutTraceSegments on *",
      ],
    });
  });
});

describe("one planted fault turns its check red", () => {
  it.each(faults)("$check: $type $member: $says", ({ check, platform, type, member, value, says }) => {
    const record = withMember(verdict(platform).record, { type, member, value });
    expect(found(check, record)).toContainEqual(
      expect.objectContaining({ check, message: expect.stringContaining(says) }),
    );
  });

  it.each(runFaults)("quiet-run: $says", ({ change, says }) => {
    const record = { ...verdict("aws").record, ...change };
    expect(found("quiet-run", record)).toEqual([
      { check: "quiet-run", message: expect.stringContaining(says) },
    ]);
  });

  it("has a fault for every check", () => {
    const tried = new Set(["quiet-run", ...faults.map(({ check }) => check)]);
    expect(Object.keys(updateChecks).filter((check) => !tried.has(check))).toEqual([]);
  });
});

describe("secrets", () => {
  const open = (member: string, value: unknown) =>
    withMember(verdict("kubernetes").record, { type: "kubernetes:core/v1:Secret", member, value });

  it("finds one in a plain input, in an output, in base64 and in a log", () => {
    const base64 = Buffer.from(canary).toString("base64");
    const contained = containedSecrets([canary]);
    const leaks = [
      open("inputs.metadata.annotations", { note: `is ${canary}` }),
      open("inputs.metadata.annotations", { note: base64 }),
      open("secretOutputs", []),
      { ...verdict("kubernetes").record, logs: [{ severity: "info" as const, message: canary }] },
    ];
    expect(leaks.map((record) => contained(record).length > 0)).toEqual([true, true, true, true]);
  });

  it("misses one that arrives nowhere", () => {
    expect(usedSecrets(["canary-never-given"])(verdict("kubernetes").record)).toHaveLength(1);
  });
});

describe("sources", () => {
  const rules = [
    'import * as aws from "@pulumi/aws";',
    "const x = y as any;",
    'readFile("/home/me/key");',
    "const name = String(Date.now());",
  ];

  it.each(rules)("%s is a finding", (contents) => {
    expect(sourceFindings([{ path: "index.ts", contents }])).toHaveLength(1);
  });

  it("services of a provider are none", () => {
    expect(
      sourceFindings([{ path: "index.ts", contents: 'import * as sqs from "@pulumi/aws/sqs";' }]),
    ).toEqual([]);
  });
});

function found(name: string, record: ProgramRecord): readonly Finding[] {
  const check = updateChecks[name];
  if (!check) throw new Error(`no check named ${name}`);
  return check(record);
}

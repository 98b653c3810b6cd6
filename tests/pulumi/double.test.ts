import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import {
  exportsOf,
  type ProgramRecord,
  type RegisteredResource,
  runProgram,
  unknownMark,
} from "./double/index.ts";
import { type ProgramFile, precompiled, readProgram, withFolder } from "./program-folder.ts";
import { commonShape, referenceFolder, referenceRecord } from "./sample-fidelity.ts";

// A run takes two seconds on an idle machine; a busy one is no failure.
vi.setConfig({ testTimeout: 120_000 });

const digest = `sha256:${"0".repeat(64)}`;
const samples = [
  {
    sample: "sample-aws",
    resources: 53,
    config: { "aws:region": "eu-west-1" },
    secrets: { paymentApiKey: "canary" },
  },
  {
    sample: "sample-k8s",
    resources: 36,
    config: {
      runtimeImage: `registry.example/script-runtime@${digest}`,
      valkeyImage: `registry.example/valkey@${digest}`,
      namespace: "shop",
      gateway: "public",
    },
    secrets: { kvPassword: "canary-1", amqpUrl: "amqp://canary-2" },
  },
];
const runs = samples.flatMap((sample) => [false, true].map((preview) => ({ ...sample, preview })));

describe("the double against the reference double", () => {
  it.for(runs)("$sample, preview $preview", async (run, context) => {
    const { sample, preview, resources, config, secrets } = run;
    const source = path.join(referenceFolder, sample);
    if (!existsSync(source)) return context.skip(`there is no ${path.join("../shared/reference", sample)}`);
    await withFolder(precompiled(readProgram(source)), async (folder) => {
      const [ours, theirs] = await Promise.all([
        runProgram({ folder, stack: "dev", preview, config, secrets }),
        referenceRecord({ folder, preview, config: defaulted(config), secrets }),
      ]);
      expect(ours.resources).toHaveLength(resources);
      expect(commonShape(ours)).toEqual(commonShape(theirs));
    });
  });
});

/** The reference reads no configuration but its arguments, ours both files too: what they say is given to it. */
function defaulted(config: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return "aws:region" in config ? { ...config, logRetentionDays: "30" } : config;
}

const sdk = 'const pulumi = require("@pulumi/pulumi");\n';
const thing = `class Thing extends pulumi.CustomResource {
  constructor(type, name, props, opts) { super(type, name, props, opts); }
}
`;
const queue = '"aws:sqs/queue:Queue"';

describe("what the engine refuses, the double refuses", () => {
  const refusals = [
    {
      what: "a second resource of one URN",
      code: `new Thing(${queue}, "a", {}); new Thing(${queue}, "a", {});`,
      says: "Duplicate resource URN 'urn:pulumi:dev::tiny::aws:sqs/queue:Queue::a'",
    },
    {
      what: "a function of a provider without a mock",
      code: 'pulumi.runtime.invoke("aws:ec2/getAmi:getAmi", {});',
      says: "unmocked invoke aws:ec2/getAmi:getAmi",
    },
    {
      what: "an AWS type that its tables lack",
      code: 'new Thing("aws:ec2/vpc:Vpc", "network", {});',
      says: "the double knows no outputs of aws:ec2/vpc:Vpc; add it",
    },
    {
      what: "a package it has no tables for",
      code: 'new Thing("random:index/randomPet:RandomPet", "pet", {});',
      says: "the double knows no outputs of random:index/randomPet:RandomPet; add it",
    },
    {
      what: "an asset that is not there",
      code: `new Thing(${queue}, "a", { code: new pulumi.asset.FileArchive("./nowhere") });`,
      says: "no file or folder `./nowhere`",
    },
    {
      what: "a default provider that the stack forbids",
      code: `new Thing(${queue}, "a", {});`,
      stack: "config:\n  pulumi:disable-default-providers: [aws]\n",
      says: "Default provider for 'aws' disabled",
    },
  ];

  it.each(refusals)("$what", async ({ code, stack, says }) => {
    const record = await runTiny(thing + code, { stack: stack ?? "" });
    expect(record.exitCode).not.toBe(0);
    expect(record.errors).toContainEqual(expect.stringContaining(says));
    expect(record.logs.map(({ severity }) => severity)).toContain("error");
  });
});

describe("what a run does", () => {
  it("runs transforms of the resource, of its parents and of the stack, in that order", async () => {
    const record = await runTiny(`${thing}
const mark = (word) => ({ props, opts }) => ({
  props: { ...props, seen: (props.seen ?? "") + word },
  opts: word === "stack" ? { ...opts, protect: true } : opts,
});
pulumi.runtime.registerResourceTransform(mark("stack"));
const parent = new pulumi.ComponentResource("tiny:index:Parent", "parent", {}, { transforms: [mark("parent ")] });
new Thing(${queue}, "a", {}, { parent, transforms: [mark("own ")] });`);
    expect(named(record, "a")).toMatchObject({ protect: true, inputs: { seen: "own parent stack" } });
    expect(named(record, "a").urn).toBe("urn:pulumi:dev::tiny::tiny:index:Parent$aws:sqs/queue:Queue::a");
  });

  const outputs = `${thing}
class Queue extends pulumi.CustomResource {
  constructor(name, props) { super(${queue}, name, { url: undefined, ...props }); }
}
const first = new Queue("first", {});
new Queue("second", { name: pulumi.interpolate\`\${first.url}-copy\`, token: pulumi.secret("s") });
exports.id = first.id;
exports.applied = first.url.apply(() => "yes");`;

  it("tells an update what the cloud answered, and a preview nothing of it", async () => {
    const [update, preview] = await Promise.all([runTiny(outputs), runTiny(outputs, { preview: true })]);
    const url = "https://sqs.eu-west-1.amazonaws.com/123456789012/first-1c1d17d";
    const physical = String(named(update, "first").outputs["name"]);
    expect(named(update, "second").inputs["name"]).toBe(`${url.replace(/first-.*$/, physical)}-copy`);
    expect(named(update, "second")).toMatchObject({ secretInputs: ["token"], inputs: { token: "s" } });
    expect(named(update, "second").dependencies).toEqual([named(update, "first").urn]);
    expect(exportsOf(update)).toMatchObject({ applied: "yes" });

    expect(named(preview, "second").inputs["name"]).toBe(unknownMark);
    expect(exportsOf(preview)).toEqual({ id: unknownMark, applied: unknownMark });
    expect(JSON.stringify(preview)).not.toContain("04da6b54");
  });

  it("starts from an earlier record: the same, or an update", async () => {
    const before = await runTiny(`${thing}new Thing(${queue}, "a", {}); new Thing(${queue}, "b", {});`);
    const after = await runTiny(
      `${thing}new Thing(${queue}, "a", {}); new Thing(${queue}, "b", { delaySeconds: 3 }); new Thing(${queue}, "c", {});`,
      { preview: true, state: before },
    );
    const operations = ["a", "b", "c"].map((name) => named(after, name).operation);
    expect(operations).toEqual(["same", "update", "create"]);
    expect(named(after, "a").id).toBe(named(before, "a").id);
  });

  it("kills a program that does not end, and says so", async () => {
    const record = await runTiny("setInterval(() => {}, 1000);", { timeoutMs: 2_000 });
    expect(record.exitCode).toBeUndefined();
    expect(record.problems).toEqual(["the program did not end within 2000 ms"]);
  });

  it("tells a program what it cannot stand in for", async () => {
    const record = await runTiny(`${thing}
new Thing(${queue}, "a", {}, { hooks: { beforeCreate: [new pulumi.ResourceHook("h", () => {})] } });`);
    expect(record.exitCode).toBe(32);
    expect(record.logs).toContainEqual(
      expect.objectContaining({ severity: "error", message: expect.stringContaining("resource hooks") }),
    );
  });
});

interface Tiny {
  readonly stack?: string;
  readonly preview?: boolean;
  readonly state?: ProgramRecord;
  readonly timeoutMs?: number;
}

/** Runs a program of one CommonJS module. */
function runTiny(code: string, { stack = "", preview = false, ...rest }: Tiny = {}): Promise<ProgramRecord> {
  const files: readonly ProgramFile[] = [
    {
      path: "Pulumi.yaml",
      contents: "name: tiny\nruntime: { name: nodejs, options: { typescript: false } }\n",
    },
    { path: "Pulumi.dev.yaml", contents: stack },
    { path: "package.json", contents: '{ "main": "index.js" }' },
    { path: "index.js", contents: `${sdk}${code}` },
  ];
  return withFolder(files, (folder) => runProgram({ folder, stack: "dev", preview, ...rest }));
}

function named(record: ProgramRecord, name: string): RegisteredResource {
  const found = record.resources.find((resource) => resource.name === name);
  if (!found) throw new Error(`the record has no resource named ${name}: ${record.errors.join("; ")}`);
  return found;
}

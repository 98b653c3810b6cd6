import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  isObject,
  type Json,
  type JsonObject,
  type ProgramRecord,
  sorted,
  unknownMark,
} from "./double/index.ts";
import { compareText } from "./double/json.ts";
import { unknownOnWire } from "./double/wire.ts";

/** Where the worked example of a double and the sample programs are, when they are there. */
export const referenceFolder = fileURLToPath(new URL("../../../shared/reference", import.meta.url));

/** One run of a sample, under either double. */
export interface SampleRun {
  /** The built program. */
  readonly folder: string;
  readonly preview: boolean;
  readonly config: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** What the reference double records of a sample. */
export async function referenceRecord({ folder, preview, config, secrets }: SampleRun): Promise<JsonObject> {
  const out = path.join(folder, preview ? "preview.json" : "update.json");
  const pairs = (flag: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  const words = [
    ...[path.join(referenceFolder, "pulumi-double", "engine.js"), "--program", folder, "--out", out],
    ...pairs("--config", config),
    ...pairs("--secret", secrets),
    ...(preview ? ["--preview"] : []),
  ];
  // The same bare environment as under our double: a region in ours would show in one record only.
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, words, { env, timeout: 60_000 }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  return JSON.parse(readFileSync(out, "utf8")) as JsonObject;
}

/** Members of a resource that both doubles record, and must record alike. */
const members = [
  ...[
    "urn",
    "type",
    "name",
    "parent",
    "custom",
    "provider",
    "providers",
    "version",
    "importId",
    "deletedWith",
  ],
  ...["protect", "retainOnDelete", "deleteBeforeReplace", "aliases", "ignoreChanges", "replaceOnChanges"],
  ...["additionalSecretOutputs", "dependencies", "propertyDependencies", "secretInputs", "inputs"],
];

/** What both doubles must agree on: the run, and every resource with what its registration said. */
export function commonShape(record: ProgramRecord | JsonObject): Json {
  const given = record as JsonObject;
  const resources = (given["resources"] as readonly JsonObject[])
    .map((resource) => shapeOf(resource))
    .sort((a, b) => compareText(String(a["urn"]), String(b["urn"])));
  const { project, stack, preview, exitCode, shutdownSignalled, errors, problems, invokes, logs } = given;
  return {
    project,
    stack,
    preview,
    exitCode,
    shutdownSignalled,
    errors,
    problems,
    invokes,
    logs,
    resources,
  } as Json;
}

function shapeOf(resource: JsonObject): JsonObject {
  const kept = members
    .map((member) => [member, settled(resource[member], member)] as const)
    .filter(([, value]) => !saysNothing(value));
  // Providers answer outputs, and the doubles' tables differ on purpose; a component's outputs come from the program.
  const outputs =
    resource["custom"] === true ? {} : { outputs: settled(resource["outputs"] ?? {}, "outputs") };
  return sorted({ ...Object.fromEntries(kept), ...outputs }) as JsonObject;
}

/** What says nothing is left out by one double and written by the other. */
function saysNothing(value: Json): boolean {
  return (
    value === "" ||
    value === false ||
    value === null ||
    JSON.stringify(value) === "[]" ||
    JSON.stringify(value) === "{}"
  );
}

const unordered = new Set(["dependencies", "secretInputs", "additionalSecretOutputs"]);

function settled(value: Json | undefined, member: string): Json {
  const plain: Json = JSON.parse(JSON.stringify(value ?? null).replaceAll(unknownOnWire, unknownMark));
  if (member === "aliases" && Array.isArray(plain)) return plain.map(aliasOf);
  if (member === "propertyDependencies") return urnLists(plain);
  return Array.isArray(plain) && unordered.has(member) ? plain.map(String).sort() : plain;
}

/** The reference keeps these as protobuf's arrays: the URNs in a list inside the message. */
function urnLists(value: Json): Json {
  if (!isObject(value)) return value;
  const lists = Object.entries(value).map(([key, urns]) => [key, [urns].flat(3).map(String).sort()]);
  return Object.fromEntries(lists);
}

/** The reference writes an alias with protobuf's names, and every part that says nothing. */
function aliasOf(value: Json): Json {
  if (!isObject(value)) return value;
  const parts = Object.entries(value).filter(([, part]) => !saysNothing(part));
  return Object.fromEntries(parts.map(([key, part]) => [key === "parenturn" ? "parent" : key, part]));
}

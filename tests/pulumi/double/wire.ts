import { createHash } from "node:crypto";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { unknownMark } from "./record.ts";

/** How Pulumi writes "known after the update" in a Struct. */
export const unknownOnWire = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The key that marks an object in a Struct as something else than an object. */
const signature = "4dabf18193072939515e22adb298388d";

const special = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  reference: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
};

/** What a file or folder that a program names as asset holds. */
export interface AssetReader {
  /** The path as a record shows it and the SHA-256 of what is there; complains when nothing is. */
  describe(path: string): { readonly path: string; readonly sha256: string };
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The value a provider would see: secrets and outputs opened, assets described, unknowns marked. */
function plainOf(value: Json | undefined, assets: AssetReader): Json {
  if (value === undefined || value === unknownOnWire) return unknownMark;
  if (Array.isArray(value)) return value.map((item) => plainOf(item, assets));
  if (!isObject(value)) return value;
  const kind = value[signature];
  if (typeof kind === "string") return plainOfSpecial(kind, value, assets);
  return plainMembers(value, assets);
}

/** `plainOf` for the members of a Struct. */
export function plainMembers(value: JsonObject, assets: AssetReader): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plainOf(member, assets)]));
}

function plainOfSpecial(kind: string, value: JsonObject, assets: AssetReader): Json {
  if (kind === special.secret || kind === special.output) return plainOf(value["value"], assets);
  if (kind === special.reference) return { $ref: value["urn"] ?? null };
  if (kind === special.asset) return { $asset: sourceOf(value, assets) };
  if (kind === special.archive) return { $archive: sourceOf(value, assets) };
  throw new Error(`the double knows no special value with the signature ${kind}`);
}

function sourceOf(value: JsonObject, assets: AssetReader): Json {
  if (typeof value["path"] === "string") return { ...assets.describe(value["path"]) };
  if (typeof value["uri"] === "string") return value["uri"];
  if (typeof value["text"] === "string") return sha256(value["text"]);
  return plainOf(value["assets"] ?? {}, assets);
}

/** Whether a value holds a secret at any depth. */
function holdsSecret(value: Json): boolean {
  if (Array.isArray(value)) return value.some(holdsSecret);
  if (!isObject(value)) return false;
  const kind = value[signature];
  if (kind === special.secret || (kind === special.output && value["secret"] === true)) return true;
  return Object.values(value).some(holdsSecret);
}

/** The names of the members that hold a secret. */
export function secretMembers(value: JsonObject): readonly string[] {
  return Object.keys(value)
    .filter((key) => holdsSecret(value[key] ?? null))
    .sort();
}

/** The same value with readable unknowns turned back into the wire's. */
function onWire(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, itemOnWire(member)]));
}

function itemOnWire(value: Json): Json {
  if (value === unknownMark) return unknownOnWire;
  if (Array.isArray(value)) return value.map(itemOnWire);
  return isObject(value) ? onWire(value) : value;
}

/** The Struct of plain members. */
export function structOf(value: JsonObject): struct.Struct {
  return struct.Struct.fromJavaScript(onWire(value) as Record<string, never>);
}

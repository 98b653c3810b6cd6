import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Language } from "#arch-ref";
import { Report } from "#diagnostics";
import { type StateLocation, startLocal } from "#local";
import { type HandMadeHandler, handMadeProgram, pythonForTests } from "./hand-made-program.ts";
import { type CallOutcome, type KeyValueBackend, keyValueContract } from "./kv-store.contract.ts";

const sources: Record<Language, string> = {
  typescript: `
    import { KVStore } from "@pluto/sdk";
    const stores = { first: new KVStore("first"), second: new KVStore("second") };
    export const handler = async (request) => {
      const { store, operation, args } = request.json();
      try {
        return { value: await stores[store][operation](...args) };
      } catch (error) {
        return { error: { name: error.name, message: error.message } };
      }
    };`,
  python: `
from pluto_sdk import KVStore

stores = {"first": KVStore("first"), "second": KVStore("second")}

def handler(request):
    call = request.json()
    try:
        return {"value": getattr(stores[call["store"]], call["operation"])(*call["args"])}
    except Exception as error:
        return {"error": {"name": getattr(error, "name", type(error).__name__), "message": str(error)}}
`,
};

const operations = ["get", "set", "delete", "has", "list"];

async function start(
  language: Language,
  { root, state }: { readonly root: string; readonly state: StateLocation },
): Promise<KeyValueBackend> {
  const handler: HandMadeHandler = {
    resource: "router/api",
    method: "post",
    path: "/call",
    language,
    source: sources[language],
    grants: { "kv-store/first": operations, "kv-store/second": operations },
  };
  const program = await handMadeProgram(["router/api", "kv-store/first", "kv-store/second"], [handler]);
  const report = new Report();
  const platform = await startLocal({ ...program, root, state, port: 0 }, report);
  if (!platform) throw new Error(JSON.stringify(report.diagnostics));
  const url = `${platform.urls["router/api"]}/call`;
  return {
    call: async (store, operation, ...args) => {
      const response = await fetch(url, { method: "POST", body: JSON.stringify({ store, operation, args }) });
      return (await response.json()) as CallOutcome;
    },
    stop: () => platform.stop(),
  };
}

async function inFreshFolder(language: Language, state: "memory" | "file"): Promise<KeyValueBackend> {
  const root = mkdtempSync(join(tmpdir(), "kv-store-"));
  const backend = await start(language, { root, state: state === "memory" ? state : { folder: "state" } });
  return {
    ...backend,
    stop: async () => {
      await backend.stop();
      rmSync(root, { recursive: true });
    },
  };
}

keyValueContract("SQLite in a file, from TypeScript", () => inFreshFolder("typescript", "file"));
keyValueContract("SQLite in memory, from TypeScript", () => inFreshFolder("typescript", "memory"));
if (await pythonForTests()) {
  keyValueContract("SQLite in a file, from Python", () => inFreshFolder("python", "file"));
  keyValueContract("SQLite in memory, from Python", () => inFreshFolder("python", "memory"));
}

it("keeps what is in a file for the next run, and nothing in memory", async () => {
  const root = mkdtempSync(join(tmpdir(), "kv-store-"));
  const seenAgain = async (state: StateLocation) => {
    const before = await start("typescript", { root, state });
    await before.call("first", "set", "kept", "yes");
    await before.stop();
    const after = await start("typescript", { root, state });
    const outcome = await after.call("first", "has", "kept");
    await after.stop();
    return outcome;
  };
  expect(await seenAgain({ folder: "state" })).toEqual({ value: true });
  expect(await seenAgain("memory")).toEqual({ value: false });
  rmSync(root, { recursive: true });
});

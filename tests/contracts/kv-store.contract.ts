import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What a handler's call came to: a value, or the error as the SDK raised it. */
export type CallOutcome =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

/** A backend under contract: calls `KVStore(store)` from inside a handler. */
export interface KeyValueBackend {
  call(store: "first" | "second", operation: string, ...args: readonly unknown[]): Promise<CallOutcome>;
  stop(): Promise<void>;
}

/** What every backend of the kind `kv-store` does, whatever the platform and the handler's language. */
export function keyValueContract(name: string, start: () => Promise<KeyValueBackend>): void {
  describe(`kv-store on ${name}`, () => {
    let backend: KeyValueBackend;
    beforeAll(async () => {
      backend = await start();
    });
    afterAll(() => backend?.stop());

    const value = async (operation: string, ...args: readonly unknown[]) => {
      const outcome = await backend.call("first", operation, ...args);
      if ("error" in outcome) throw new Error(`${outcome.error.name}: ${outcome.error.message}`);
      return outcome.value ?? null;
    };
    const error = async (operation: string, ...args: readonly unknown[]) => {
      const outcome = await backend.call("first", operation, ...args);
      return "error" in outcome ? outcome.error : undefined;
    };

    it("gives back what was stored, and the newest of it", async () => {
      await value("set", "again", "one");
      await value("set", "again", "two");
      expect(await value("get", "again")).toBe("two");
    });

    it("keeps empty, long and foreign text as it is", async () => {
      for (const text of ["", "ключ 🔑 “quoted” \\ \n", "a\u0000b", "x".repeat(400_000)]) {
        await value("set", "text", text);
        expect(await value("get", "text")).toBe(text);
      }
    });

    it("raises KeyNotFound for a missing key, and names it", async () => {
      expect(await error("get", "nowhere")).toMatchObject({
        name: "KeyNotFound",
        message: expect.stringContaining("nowhere"),
      });
    });

    it("tells whether a key is there", async () => {
      await value("set", "here", "");
      expect([await value("has", "here"), await value("has", "there")]).toEqual([true, false]);
    });

    it("deletes a key, and does not mind a missing one", async () => {
      await value("set", "doomed", "x");
      await value("delete", "doomed");
      await value("delete", "doomed");
      expect(await value("has", "doomed")).toBe(false);
    });

    it("lists the keys of a prefix in the order of their bytes", async () => {
      for (const key of ["l/b", "l/a", "l/Ω", "l/a/1", "m", "l", "l%", "L/a", "l/Z"])
        await value("set", key, "x");
      expect(await value("list", "l/")).toEqual(["l/Z", "l/a", "l/a/1", "l/b", "l/Ω"]);
      expect(await value("list", "none/")).toEqual([]);
    });

    it("lists everything without a prefix", async () => {
      await value("set", "z-last", "x");
      expect(await value("list")).toContain("z-last");
    });

    it("pages with after and limit", async () => {
      for (const key of ["p1", "p2", "p3", "p4"]) await value("set", key, "x");
      expect(await value("list", "p", { limit: 2 })).toEqual(["p1", "p2"]);
      expect(await value("list", "p", { after: "p2", limit: 2 })).toEqual(["p3", "p4"]);
      expect(await value("list", "p", { after: "p4" })).toEqual([]);
      expect(await value("list", "p", { after: "a" })).toEqual(["p1", "p2", "p3", "p4"]);
    });

    it("refuses a limit that is no positive whole number", async () => {
      for (const limit of [0, -1, 1.5])
        expect((await error("list", "", { limit }))?.name).toBe("InvalidArgument");
    });

    it("refuses values that are too large, empty keys and what is not text", async () => {
      expect((await error("set", "big", "x".repeat(400 * 1024 + 1)))?.name).toBe("LimitExceeded");
      expect((await error("set", "big", "ü".repeat(300 * 1024)))?.name).toBe("LimitExceeded");
      expect((await error("set", "", "x"))?.name).toBe("InvalidArgument");
      expect((await error("set", "a\u0000b", "x"))?.name).toBe("InvalidArgument");
      expect((await error("set", "number", 1))?.name).toBe("InvalidArgument");
      expect(await value("has", "big")).toBe(false);
    });

    it("keeps stores apart", async () => {
      await value("set", "shared", "first");
      expect(await backend.call("second", "has", "shared")).toEqual({ value: false });
      expect(await backend.call("second", "list", "shared")).toEqual({ value: [] });
    });
  });
}

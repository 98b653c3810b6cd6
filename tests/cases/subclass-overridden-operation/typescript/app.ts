import { KeyNotFound, KVStore, Router } from "@pluto/sdk";

class Tenant extends KVStore {
  constructor(
    readonly tenant: string,
    private readonly fallback = "nothing",
  ) {
    super(`${tenant}-notes`);
  }

  override async get(key: string): Promise<string> {
    try {
      return await super.get(key);
    } catch (error) {
      if (error instanceof KeyNotFound) return `${this.tenant} has ${this.fallback}`;
      throw error;
    }
  }
}

class Archive extends Tenant {
  constructor(tenant: string) {
    super(`${tenant}-old`, "no more");
  }

  override async delete(key: string): Promise<void> {
    await this.set(`deleted ${key}`, await this.get(key));
    await super.delete(key);
  }
}

const notes = new Tenant("acme");
const archive = new Archive("acme");
const router = new Router("api");

router.get("/note", () => notes.get("a"));
router.get("/archived", () => archive.get("a"));
router.delete("/archived", () => archive.delete("a"));
router.get("/classes", () => [archive instanceof Tenant, archive instanceof KVStore, archive.constructor.name]);

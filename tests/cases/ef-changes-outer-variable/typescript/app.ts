import { KVStore, Router } from "@pluto/sdk";

const stores: Record<string, KVStore> = {};

function addStore(router: Router, name: string): void {
  stores[name] = new KVStore(name);
  router.get(`/${name}`, () => `${name} of ${Object.keys(stores).join(", ")}`);
}

const router = new Router("api");

addStore(router, "notes");
addStore(router, "drafts");
router.get("/all", () => stores["notes"]?.list());

import { KVStore, Router } from "@pluto/sdk";

async function open(name: string): Promise<KVStore> {
  return new KVStore(name);
}

const router = new Router("api");

for (const name of ["notes", "drafts"]) {
  const store = await open(name);
  router.get(`/${name}`, async () => `${name}: ${await store.has("first")}`);
}

import { type HttpRequest, KVStore, Router } from "@pluto/sdk";

const router = new Router("api");
const notes = new KVStore("notes");

class Counter {
  constructor(private readonly store: KVStore) {}

  async next(): Promise<string> {
    const count = (await this.store.has("count")) ? Number(await this.store.get("count")) : 0;
    await this.store.set("count", String(count + 1));
    return `${count + 1}`;
  }
}

const counter = new Counter(notes);

async function save(store: KVStore, prefix: string, { params, body }: HttpRequest): Promise<void> {
  await store.set(prefix + params["key"], body ?? "");
}

function addStore(name: string): void {
  const store = new KVStore(name);
  const write = save.bind(null, store, `${name}:`);
  router.put(`/${name}/:key`, write);
  router.get(`/${name}`, list.bind(null, store));
}

async function list(store: KVStore): Promise<string> {
  return (await store.list("")).join();
}

addStore("users");
addStore("orders");
router.get("/next", counter.next.bind(counter));

import { KVStore, Router } from "@pluto/sdk";

function createTable(name: string): KVStore {
  return new KVStore(`${name}-table`);
}

const users = createTable("users");
const router = new Router("api");

router.get("/users", () => users.list());

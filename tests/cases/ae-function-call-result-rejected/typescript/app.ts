import { KVStore, Router } from "@pluto/sdk";

function tableName(kind: string): string {
  return `${kind}-${new Date().getFullYear()}`;
}

const users = new KVStore(tableName("users"));
const router = new Router("api");

router.get("/users", () => users.list());

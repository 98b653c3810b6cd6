import { KVStore, Router } from "@pluto/sdk";

const links = new KVStore("links");
const router = new Router("api");

async function follow(key: string, depth: number): Promise<string> {
  if (depth === 0) return key;
  return follow(await links.get(key), depth - 1);
}

router.get("/end", () => follow("start", 5));

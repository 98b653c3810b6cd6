import { KVStore, Router } from "@pluto/sdk";

const stores: Record<string, KVStore> = {};

function addStore(name: string): void {
  stores[name] = new KVStore(name);
}

addStore("notes");

const router = new Router("api");

router.get("/status", () => "up");

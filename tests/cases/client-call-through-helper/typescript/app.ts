import { KVStore, Router } from "@pluto/sdk";

const settings = new KVStore("settings");
const router = new Router("api");

function load(name: string): Promise<string> {
  return settings.get(name);
}

const greeting = await load("greeting");

router.get("/hello", () => greeting);

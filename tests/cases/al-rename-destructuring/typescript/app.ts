import { KVStore, Router } from "@pluto/sdk";

const holder = { notes: new KVStore("notes") };
const { notes: store } = holder;
const router = new Router("api");

router.get("/last", () => store.get("last"));

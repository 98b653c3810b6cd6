import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");
const actions: Record<string, () => Promise<void>> = new Proxy({}, { get: () => () => notes.delete("last") });

router.post("/clear", () => actions["clear"]?.());

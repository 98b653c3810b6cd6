import { KVStore, Router } from "@pluto/sdk";

const texts: Record<string, string> = { hello: "good day" };
const messages = new Proxy(texts, { get: (known, key) => known[String(key)] ?? `no text for ${String(key)}` });

const notes = new KVStore("notes");
const router = new Router("api");
router.get("/notes", async () => `${messages["hello"]} ${await notes.get("last")}`);

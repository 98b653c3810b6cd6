import { KVStore, Router } from "@pluto/sdk";

const settings = { store: "notes" } satisfies Record<string, string>;
const notes = new KVStore(settings.store as string)!;
const router = new Router("api" as const);

router.get("/last", () => notes!.get("last"));

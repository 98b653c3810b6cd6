import { KVStore, Router } from "@pluto/sdk";

const stage = "test";
const visits = new KVStore("visits");
const router = new Router("api");

try {
  throw new Error("not the end");
} catch {
  // The program goes on.
}

router.get("/before", async () => visits.get("k"));

if (stage !== "production") throw new Error("not ready");

router.get("/behind", async () => visits.delete("k"));

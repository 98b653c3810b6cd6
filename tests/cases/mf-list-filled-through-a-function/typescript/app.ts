import { KVStore, Router } from "@pluto/sdk";
import { first } from "./first";
import { paths } from "./lists";
import { second } from "./second";

const store = new KVStore("pages");
const router = new Router("api");

for (const path of paths) router.get(path, () => store.get("page"));
router.get("/count", () => String(first + second));

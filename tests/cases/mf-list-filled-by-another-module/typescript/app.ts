import { KVStore, Router } from "@pluto/sdk";
import "./plugin";
import { paths } from "./paths";

const store = new KVStore("pages");
const router = new Router("api");

for (const path of paths) router.get(path, () => store.get("page"));

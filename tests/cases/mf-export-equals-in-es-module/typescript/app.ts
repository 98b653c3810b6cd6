import { KVStore, Router } from "@pluto/sdk";
import settings from "./settings.ts";

const router = new Router("api");
const pages = new KVStore("pages");

router.get(settings.path, () => pages.get("home"));

import { createRequire } from "node:module";
import { Router } from "@pluto/sdk";

const { KVStore } = createRequire(import.meta.url)("@pluto/sdk");
const { notes } = require("./stores.cjs");
const users = new KVStore("users");
const router = new Router("api");

router.get("/note", () => notes.get("first"));
router.get("/user", () => users.get("first"));

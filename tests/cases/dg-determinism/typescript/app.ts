import { KVStore, Router } from "@pluto/sdk";
import { addUsers } from "./users";
import "./orders";

const store = new KVStore("last");
const router = new Router("web");

addUsers(router);
router.get("/", () => store.get("a"));

import { KVStore as Table, Router as Web } from "@pluto/sdk";

const table = new Table("inventory");
const web = new Web("api");

web.get("/value", () => table.get("value"));

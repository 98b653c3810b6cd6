import * as pluto from "@pluto/sdk";
import * as names from "./names";

const store = new pluto.KVStore(names.storeName);
const router = new pluto.Router("api");

router.get("/value", () => store.get("value"));

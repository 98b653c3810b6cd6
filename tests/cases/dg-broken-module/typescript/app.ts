import { KVStore, Router } from "@pluto/sdk";
import { addShelf } from "./shelves.ts";
import { books, shelfNames, storeName } from "./names.ts";

const router = new Router("api");
const shelves = new KVStore(storeName);
const readers = new KVStore("readers");

for (const name of shelfNames) addShelf(router, name, shelves);
if (shelfNames.length > 1) router.get(`/${storeName}`, async () => await readers.get(storeName));
router.get("/books", async () => await books.find(readers, "all"));

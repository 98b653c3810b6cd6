import { KVStore, Router } from "@pluto/sdk";

const router = new Router("api");
const visits = new KVStore("visits");

function addPage(path: string): void {
  router.get(path, () => visits.get(path));
}

addPage("/home");
addPage("/about");

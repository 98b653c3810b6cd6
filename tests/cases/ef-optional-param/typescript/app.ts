import { KVStore, Router } from "@pluto/sdk";

function addPage(router: Router, path: string, visits?: KVStore): void {
  if (visits) {
    router.get(path, () => visits.get(path));
  } else {
    router.get(path, () => "not counted");
  }
}

const router = new Router("site");

addPage(router, "/home", new KVStore("visits"));
addPage(router, "/about");

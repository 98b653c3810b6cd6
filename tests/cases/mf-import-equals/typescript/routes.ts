import { KVStore, type Router } from "@pluto/sdk";

const archive = new KVStore("archive");

function addRoutes(router: Router, path: string) {
  router.get(path, () => archive.list(""));
}

export = addRoutes;

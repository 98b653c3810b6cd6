import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");

function addPage(router: Router, path: string): void {
  path = `/pages${path}`;
  router.get(path, () => notes.get("page"));
}

function addPages(router: Router): void {
  addPage(router, "/home");
}

addPages(new Router("site"));

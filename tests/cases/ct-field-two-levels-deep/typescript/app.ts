import { KVStore, Router } from "@pluto/sdk";

class Section {
  constructor(
    readonly path: string,
    readonly store: KVStore,
  ) {}
}

function addRoute(router: Router, section: Section) {
  router.get(`/${section.path}`, () => section.store.get("last"));
}

function addSection(router: Router, section: Section) {
  addRoute(router, section);
}

addSection(new Router("api"), new Section("notes", new KVStore("notes")));

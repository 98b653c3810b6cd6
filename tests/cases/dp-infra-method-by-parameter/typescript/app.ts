import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");
const routes = [
  { method: "get", path: "/names" },
  { method: "delete", path: "/names" },
] as const;

function add(method: "get" | "post", path: string) {
  router[method](path, () => notes.get(path));
}

function mount(target: Router) {
  for (const { method, path } of routes) target[method](path, () => notes.list(""));
}

add("get", "/first");
add("post", "/second");
mount(router);

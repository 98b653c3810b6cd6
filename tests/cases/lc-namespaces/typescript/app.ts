import { KVStore, Router } from "@pluto/sdk";
import { Tables } from "./tables.ts";
import Archive = Tables.Archive;

namespace Db {
  export const users = new KVStore(Tables.users);
  const orders = new KVStore(Archive.orders);
  export const findOrder = (id: string) => orders.get(id);
}

namespace Db {
  export function findUser(id: string) {
    return users.get(id);
  }
}

namespace Api.Routes {
  export const router = new Router("api");
  export function add(path: string) {
    router.post(path, (request) => Db.users.set(path, request.body ?? ""));
  }
  router.get("/orders/:id", (request) => Db.findOrder(request.params.id ?? ""));
}

Api.Routes.add("/users");
Api.Routes.router.get("/users/:id", (request) => Db.findUser(request.params.id ?? ""));

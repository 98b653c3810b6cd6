import { KVStore as Store, Router } from "@pluto/sdk";

class Sessions extends Store {}

const router = new Router("api");
const visits = new Store("visits");
router.get("/", (request) => visits.get(request.path));

export function open(names: string[]) {
  return names.map((name) => new Sessions(name));
}

export function openVisits() {
  return new Sessions("more-visits");
}

import { KVStore, type Router } from "@pluto/sdk";

const users = new KVStore("users");

export function addUsers(router: Router): void {
  for (const name of ["zoe", "adam"]) router.get(`/users/${name}`, () => users.get(name));
}

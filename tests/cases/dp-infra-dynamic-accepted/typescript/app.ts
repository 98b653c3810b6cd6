import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

for (const method of ["get", "post"] as const) router[method]("/keys", () => notes.list(method));

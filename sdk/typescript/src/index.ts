/** The classes a pluto program is written with. At compile time they name resources; in a handler they are its clients. */
export { InvocationFailed, KeyNotFound } from "./errors.ts";
export { Function } from "./function.ts";
export type { HttpRequest, HttpResponse, RequestHandler } from "./http.ts";
export { KVStore, type ListOptions } from "./kv-store.ts";
export { Router } from "./router.ts";

/** The classes a pluto program is written with. At compile time they name resources; in a handler they are its clients. */
export { Bucket } from "./bucket.ts";
export { InvocationFailed, KeyNotFound } from "./errors.ts";
export { Function, type FunctionOptions } from "./function.ts";
export type { HttpRequest, HttpResponse, RequestHandler } from "./http.ts";
export { KVStore, type ListOptions } from "./kv-store.ts";
export { type CloudEvent, type EventHandler, Queue, type QueueOptions } from "./queue.ts";
export { Router, type RouterOptions } from "./router.ts";
export { Schedule, type ScheduleHandler, type ScheduleOptions } from "./schedule.ts";
export { Secret } from "./secret.ts";
export { Website, type WebsiteOptions } from "./website.ts";

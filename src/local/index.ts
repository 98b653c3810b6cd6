/** The embedded platform behind `pluto run`. */
export type { LocalEvent } from "./events.ts";
export type { LocalPlatform, LocalRequest } from "./platform.ts";
export { startLocal } from "./start.ts";
export { type KeyValueStore, openKeyValueStore, type StateLocation } from "./store/key-value.ts";

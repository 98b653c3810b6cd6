import type { KVStore } from "@pluto/sdk";

export function readLast(store: KVStore): Promise<string> {
  return store.get("last");
}

import { KVStore } from "@pluto/sdk";

export const shared = new KVStore("shared");

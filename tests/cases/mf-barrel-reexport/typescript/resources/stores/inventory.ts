import { KVStore } from "@pluto/sdk";

export const store = new KVStore("inventory");

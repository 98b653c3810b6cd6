import { KVStore } from "@pluto/sdk";

export const users = new KVStore("users");

import { KVStore } from "@pluto/sdk";

export const notes = new KVStore("notes");

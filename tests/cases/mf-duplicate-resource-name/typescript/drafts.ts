import { KVStore } from "@pluto/sdk";

export const drafts = new KVStore("notes");

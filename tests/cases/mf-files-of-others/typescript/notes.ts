import { KVStore } from "@pluto/sdk";

export interface Note {
  readonly text: string;
}

export const notes = new KVStore("notes");

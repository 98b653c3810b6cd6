import { KVStore } from "@pluto/sdk";

const journal = new KVStore("journal");

export function record(text: string): Promise<void> {
  return write("last", text);
}

function write(key: string, text: string): Promise<void> {
  return journal.set(key, text);
}

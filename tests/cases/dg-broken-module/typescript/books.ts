import { KVStore } from "@pluto/sdk";

const all = new KVStore("books");

export const books = {
  find: async (readers: KVStore, name: string) => `${await readers.get(name)} ${await all.get(name)}`,
};

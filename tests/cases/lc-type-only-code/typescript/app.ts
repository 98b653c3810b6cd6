import { type HttpRequest, KVStore, Router } from "@pluto/sdk";

type Store = Pick<KVStore, "get">;

interface Reader<S extends Store = Store> {
  read(store: S, key: string): ReturnType<S["get"]>;
}

declare namespace Limits {
  const longest: number;
}

abstract class Unused {
  abstract read(store: Store): Promise<string>;
}

declare function helper(store: Unused): void;

const notes = new KVStore("notes");
const router = new Router("api");
const reader: Reader = { read: (store, key) => store.get(key) };

router.get("/last", (_request: HttpRequest) => reader.read(notes, "last"));

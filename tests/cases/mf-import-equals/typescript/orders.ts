import type { KVStore } from "@pluto/sdk";

class Orders {
  constructor(private readonly store: KVStore) {}

  find(id: string) {
    return this.store.get(id);
  }
}

export = Orders;

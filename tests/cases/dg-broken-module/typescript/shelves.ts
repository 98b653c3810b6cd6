import type { KVStore, Router } from "@pluto/sdk";

export function addShelf(router: Router, shelf: string, shelves: KVStore): void {
  router.get(`/${shelf}`, async () => await shelves.get(shelf));
}

import { KVStore, type Router } from "@pluto/sdk";

const books = new KVStore(process.env.BOOKS);

export function addShelf(router: Router, shelf: string): void {
  shelf = shelf.toLowerCase();
  router.get(`/${shelf}`, async () => (await books.list(shelf)).join());
}

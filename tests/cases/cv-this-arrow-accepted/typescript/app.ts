import { KVStore, Router } from "@pluto/sdk";

class Guestbook {
  readonly store: KVStore;
  readonly title = "guests";

  constructor(store: KVStore) {
    this.store = store;
  }

  list() {
    return this.store.list(this.title);
  }

  last = () => this.store.get(this.title);
}

const guestbook = new Guestbook(new KVStore("guests"));
const greeter = {
  word: "hello",
  greet() {
    return this.word;
  },
};
const router = new Router("api");

router.get("/guests", guestbook.list);
router.get("/guests/last", guestbook.last);
router.get("/greeting", greeter.greet);

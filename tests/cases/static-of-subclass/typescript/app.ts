import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const users = new KVStore("users");
const router = new Router("api");

abstract class Model {
  static store: KVStore;
  constructor(readonly id: string) {}

  static find(id: string) {
    return this.store.get(id);
  }

  save() {
    return (this.constructor as typeof Model).store.set(this.id, "saved");
  }
}

class Note extends Model {
  static override store = notes;
}

class User extends Model {
  static override store = users;
}

router.get("/notes/:id", ({ params }) => Note.find(params["id"] ?? ""));
router.put("/notes/:id", ({ params }) => new Note(params["id"] ?? "").save());
router.get("/users/:id", ({ params }) => User.find(params["id"] ?? ""));

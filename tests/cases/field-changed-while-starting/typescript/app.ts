import { KVStore, Router } from "@pluto/sdk";

const drafts = new KVStore("drafts");
const posts = new KVStore("posts");
const router = new Router("api");

function addReader(store: KVStore, path: string) {
  router.get(path, async () => store.get("k"));
}

class Blog {
  store = drafts;
  publish(store: KVStore) {
    this.store = store;
  }
}
const blog = new Blog();
addReader(blog.store, "/early");
blog.publish(posts);
addReader(blog.store, "/late");

class Archive {
  static store = drafts;
}
Archive.store = posts;
addReader(Archive.store, "/archive");

// A handler looks for itself.
router.get("/both", async () => (await blog.store.get("k")) ?? Archive.store.get("k"));

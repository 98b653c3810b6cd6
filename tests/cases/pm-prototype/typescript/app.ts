import { KVStore, Router } from "@pluto/sdk";

const drafts = new KVStore("drafts");
const posts = new KVStore("posts");
const router = new Router("api");

const page = {
  show() {
    return this.load();
  },
  load() {
    return drafts.get("page");
  },
};
const published = { __proto__: page, load: () => posts.get("page") } as unknown as typeof page;
const counted = Object.create(page, { load: { value: () => posts.has("page") } }) as typeof page;
const listed = Object.setPrototypeOf({ load: () => posts.list("") }, page) as typeof page;

router.get("/draft", () => page.show());
router.get("/published", () => published.show());
router.get("/counted", () => counted.show());
router.get("/listed", () => listed.show());

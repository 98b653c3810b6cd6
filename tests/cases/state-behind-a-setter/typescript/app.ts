import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const router = new Router("api");

const last = {
  set note(text: string) {
    void notes.set("last", text);
  },
};
const counter = {
  turns: 0,
  set step(by: number) {
    this.turns += by;
  },
};

router.post("/notes", ({ body }) => {
  last.note = body ?? "";
});
router.post("/blank", () => {
  last.note = "";
});
router.post("/one", () => {
  counter.step = 1;
});
router.post("/two", () => {
  counter.step = 2;
});

import { KVStore, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const locks = new KVStore("locks");
const router = new Router("api");

const allNotes = {
  [Symbol.asyncIterator]: async function* () {
    for (const name of await notes.list("")) yield notes.get(name);
  },
};

class Names {
  [Symbol.asyncIterator] = async function* () {
    yield* await notes.list("");
  };
}

const locked = (name: string) => ({
  [Symbol.asyncDispose]: async () => {
    await locks.delete(name);
  },
});

router.get("/notes", async () => {
  const texts: string[] = [];
  for await (const text of allNotes) texts.push(text);
  return texts.join("\n");
});
router.get("/names", async () => {
  const names: string[] = [];
  for await (const name of new Names()) names.push(name);
  return names.join(", ");
});
router.get("/sweep", async () => {
  await using lock = locked("sweep");
  return "swept";
});

import { KVStore, Router } from "@pluto/sdk";

let greeting = "hello";
choose: {
  if (process.env.POLITE === undefined) break choose;
  greeting = "good day";
}

const notes = new KVStore("notes");
const router = new Router("api");
router.get("/notes", async () => `${greeting} ${await notes.get("last")}`);

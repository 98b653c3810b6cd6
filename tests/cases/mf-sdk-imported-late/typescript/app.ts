const { KVStore, Router } = await import("@pluto/sdk");

const notes = new KVStore("notes");
const router = new Router("api");

router.get("/note", () => notes.list("").then((names) => names.join(", ")));

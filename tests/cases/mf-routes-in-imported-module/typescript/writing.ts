import { notes } from "./stores";
import { router } from "./web";

router.post("/notes/:key", async (request) => {
  await notes.set(request.params.key ?? "", request.body ?? "");
});

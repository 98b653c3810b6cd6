import { notes } from "./stores";
import { router } from "./web";

router.get("/notes/:key", (request) => notes.get(request.params.key ?? ""));

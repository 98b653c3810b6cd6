import { Router } from "@plutolang/pluto";
import { notes } from "./notes";

const router = new Router("api");

router.get("/notes", () => notes.list());

import { Router } from "@pluto/sdk";
import type { Note } from "./notes";

const router = new Router("api");

router.get("/note", (): Note => ({ text: "remember the milk" }));

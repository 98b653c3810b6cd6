import { Router } from "@pluto/sdk";

const mark = "😀"; const router = new Router("api");

router.get("/😀", () => mark);

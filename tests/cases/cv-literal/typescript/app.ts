import { Router } from "@pluto/sdk";

const word = "up";
const build = 42;
const stable = true;
const router = new Router("api");

router.get("/status", () => ({ word, build, stable }));

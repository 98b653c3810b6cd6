import { Router } from "@pluto/sdk";

const word = "up"; const router = new Router("api");

router.get("/status", () => word);

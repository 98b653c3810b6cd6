import { Router } from "@pluto/sdk";
import { newId } from "@example/ids";

const router = new Router("links");

router.post("/links", () => newId());

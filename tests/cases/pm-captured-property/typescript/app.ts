import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/address", () => router.url());

import { Router } from "@pluto/sdk/extras";

const router = new Router("api");

router.get("/hello", () => "hello");

import { Router } from "@pluto/sdk";

const router = new Router("my router");

router.get("/hello", () => "hello");

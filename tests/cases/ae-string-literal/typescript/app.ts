import { Router } from "@pluto/sdk";

const router = new Router("shop");

router.get("/hello", () => "hello");

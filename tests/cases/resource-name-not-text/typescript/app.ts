import { Router } from "@pluto/sdk";

const router = new Router(3);

router.get("/hello", () => "hello");

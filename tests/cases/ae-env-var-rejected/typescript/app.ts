import { Router } from "@pluto/sdk";

const router = new Router(process.env.ROUTER_NAME);

router.get("/hello", () => "hello");

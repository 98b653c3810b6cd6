import { Router } from "@pluto/sdk";

const router = new Router("api");
const get = router.get;

get("/hello", () => "hello");

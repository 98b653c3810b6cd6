import { Router } from "@pluto/sdk";

const router = new Router("api");

router.gett("/hello", () => "hello");

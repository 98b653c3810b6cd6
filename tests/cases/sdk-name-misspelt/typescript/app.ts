import { Router } from "@plutlang/pluto";

const router = new Router("api");

router.get("/", () => "hello");

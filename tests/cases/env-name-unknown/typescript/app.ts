import { Router } from "@pluto/sdk";

const all = Object.entries(process.env);

const router = new Router("api");
router.get("/setting/:name", (request) => process.env[request.params["name"] ?? ""] ?? "none");
router.get("/settings", () => all.length);
router.get("/hello", () => "hello");

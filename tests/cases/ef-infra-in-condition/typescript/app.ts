import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/status", () => "up");
process.env["DEBUG"] === "yes" && router.get("/debug", () => "on");

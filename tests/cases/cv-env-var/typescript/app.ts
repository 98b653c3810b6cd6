import { Router } from "@pluto/sdk";

const region = process.env.REGION ?? "nowhere";
const router = new Router("api");

router.get("/region", () => region);
router.get("/key", () => (process.env["API_KEY"] ? "set" : "missing"));
router.get("/hello", () => "hello");

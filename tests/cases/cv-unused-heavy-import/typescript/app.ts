import { createHash } from "node:crypto";
import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/hash", () => createHash("sha256").update("hello").digest("hex"));
router.get("/hello", () => "hello");

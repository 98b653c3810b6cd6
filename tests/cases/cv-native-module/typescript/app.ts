import { checksum } from "fast-checksum";
import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/checksum", (request) => ({ checksum: checksum(String(request.query.text)) }));
router.get("/hello", () => "hello");

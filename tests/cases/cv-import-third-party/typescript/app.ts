import { slug } from "friendly-slug";
import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/slug", (request) => slug(String(request.query.title)));
router.get("/hello", () => "hello");

import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/sum", (request) => String(eval(String(request.query["terms"]))));

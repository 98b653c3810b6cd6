import { Router } from "@pluto/sdk";

const router = new Router();

router.get("/hello", () => "hello");

import { Router } from "@pluto/sdk";
import { first } from "./first";
import { second } from "./second";

const router = new Router("api");

router.get("/first", first);
router.get("/second", second);

import { Router } from "@pluto/sdk";
import { greeting } from "./words";

const router = new Router("api");

router.get("/", () => greeting);

import { Router } from "@pluto/sdk";
import { greeting } from "./greetings";

const router = new Router("api");

router.get("/hello", () => greeting);

import { Router } from "@pluto/sdk";
import { greeting } from "./greeting";

export const name = "you";

const router = new Router("api");

router.get("/hello", () => greeting());

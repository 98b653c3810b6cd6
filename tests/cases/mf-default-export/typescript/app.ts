import { Router } from "@pluto/sdk";
import greet from "./greet";

const router = new Router("api");

router.get("/hello", () => greet("you"));

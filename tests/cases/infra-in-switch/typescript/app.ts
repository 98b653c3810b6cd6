import { Router } from "@pluto/sdk";

const router = new Router("api");
const stage = "test";

switch (stage) {
  case "test":
    router.get("/debug", () => "on");
    break;
  default:
    router.get("/hello", () => "hello");
}

import { Router } from "@pluto/sdk";

const router = new Router("site");

try {
  router.get("/", () => "welcome");
} catch {
  router.get("/sorry", () => "closed");
}

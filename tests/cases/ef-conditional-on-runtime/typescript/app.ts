import { Router } from "@pluto/sdk";

const router = new Router("shop");

if (process.env.OPEN === "yes") {
  router.get("/catalogue", () => "everybody");
}

import { Router } from "@pluto/sdk";

function addRoutes(router: Router): void {
  router.get("/status", () => "up");
  if (process.env["CLOSED"] === "yes") return;
  router.get("/orders", () => "open");
}

addRoutes(new Router("api"));

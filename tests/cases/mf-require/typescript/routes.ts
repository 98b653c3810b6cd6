import type { Router } from "@pluto/sdk";

export function addRoutes(router: Router) {
  router.get("/version", () => "1");
}

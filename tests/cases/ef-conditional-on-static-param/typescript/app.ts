import { Router } from "@pluto/sdk";

function addRoute(router: Router, kind: string): void {
  if (kind === "public") {
    router.get("/catalogue", () => "everybody");
  } else {
    router.post("/orders", () => "customers");
  }
}

const router = new Router("shop");

addRoute(router, "public");

import { Router } from "@pluto/sdk";

class Site {
  publish(router: Router): void {
    router.get("/", () => "welcome");
  }
}

const router = new Router("site");
new Site().publish(router);

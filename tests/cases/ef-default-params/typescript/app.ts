import { Router } from "@pluto/sdk";

function addStatus(router: Router, path = "/status"): void {
  router.get(path, () => "up");
}

const router = new Router("api");

addStatus(router);
addStatus(router, "/health");

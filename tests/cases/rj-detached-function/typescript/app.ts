import { Router } from "@pluto/sdk";

function addPath(router: Router, path: string): void {
  router.get(path, () => path);
}

const router = new Router("api");

addPath(router, "/status");
addPath.call(undefined, router, "/health");

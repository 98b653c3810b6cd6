import { Router } from "@pluto/sdk";

function addStatus(router: Router, service: string, path = `/${service}/status`): void {
  router.get(path, () => `${service} is up`);
}

const router = new Router("api");

addStatus(router, "billing");
addStatus(router, "search", "/health");

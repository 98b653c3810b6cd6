import { Router } from "@pluto/sdk";

const prefix = "/v1";
const word = "up";

function addStatus(router: Router): void {
  router.get(`${prefix}/status`, () => word);
}

const router = new Router("api");

addStatus(router);

import { Router } from "@pluto/sdk";

const addStatus = (router: Router) => {
  router.get("/status", () => "up");
};

const addVersion = function (router: Router, version: number) {
  router.get("/version", () => version);
};

const router = new Router("api");

addStatus(router);
addVersion(router, 3);

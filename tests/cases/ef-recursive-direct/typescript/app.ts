import { Router } from "@pluto/sdk";

function addVersions(router: Router, version: number): void {
  router.get(`/v${version}/status`, () => "up");
  if (version > 1) addVersions(router, version - 1);
}

const router = new Router("api");

addVersions(router, 3);

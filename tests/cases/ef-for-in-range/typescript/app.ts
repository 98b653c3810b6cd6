import { Router } from "@pluto/sdk";

const router = new Router("api");

for (let version = 1; version < 4; version++) {
  router.get(`/v${version}/status`, () => "up");
}

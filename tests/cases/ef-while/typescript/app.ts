import { Router } from "@pluto/sdk";

const router = new Router("api");

let version = 1;
while (version < 3) {
  router.get(`/v${version}/status`, () => "up");
  version += 1;
}

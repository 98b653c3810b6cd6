import { Router } from "@pluto/sdk";

const router = new Router("api");

for (const path of (process.env.PATHS ?? "").split(",")) {
  router.get(path, () => "up");
}

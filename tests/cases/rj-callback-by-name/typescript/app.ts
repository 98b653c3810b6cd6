import { Router } from "@pluto/sdk";

const router = new Router("api");

function addPath(path: string): void {
  router.get(path, () => path);
}

["/users", "/orders"].forEach(addPath);
router.get("/status", () => "up");

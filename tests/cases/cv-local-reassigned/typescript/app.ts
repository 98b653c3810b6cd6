import { Router } from "@pluto/sdk";

function addStatus(router: Router): void {
  let word = "down";
  router.get("/status", () => word);
  word = "up";
}

addStatus(new Router("api"));

import { Router } from "@pluto/sdk";

const router = new Router("api");

router.post("/routes", () => {
  router.get("/late", () => "too late");
});

import { Router } from "@pluto/sdk";

const router = new Router("api");

function answer(): string {
  return "here";
}

router.get("/page", answer);
router.post("/page", answer);
router.put("/page", answer);
router.patch("/page", answer);
router.delete("/page", answer);
router.head("/page", answer);
router.options("/page", answer);
router.all("/other/*", answer);

import { Router } from "@pluto/sdk";

const router = new Router("api");
let visits = 0;

router.post("/visits", () => {
  visits += 1;
  return { visits };
});
router.delete("/visits", () => {
  visits = 0;
});

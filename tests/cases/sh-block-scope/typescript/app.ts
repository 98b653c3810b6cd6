import { Router } from "@pluto/sdk";

const path = "/outer";
const router = new Router("api");

{
  const path = "/inner";
  router.get(path, () => path);
}
router.get(path, () => path);

import { Router } from "@pluto/sdk";

const router = new Router("api");

function describe() {
  return String(this);
}

router.get("/description", describe);

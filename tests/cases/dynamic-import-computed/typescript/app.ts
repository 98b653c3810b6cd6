import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get("/words/:module", async (request) => {
  const { words } = await import(String(request.params.module));
  return words;
});

import { Router } from "@pluto/sdk";

function addModel(router: Router, model: string): void {
  const full = model + "-model";
  router.get(`/${full}`, () => full);
}

addModel(new Router("api"), "large");

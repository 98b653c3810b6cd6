import { Router } from "@pluto/sdk";

function addModel(router: Router, model: string): void {
  const path = `/${model}`;
  const title = model + " model";
  router.get(path, () => title);
}

const router = new Router("models");

addModel(router, "small");
addModel(router, "large");

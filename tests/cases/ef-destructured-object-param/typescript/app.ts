import { Router } from "@pluto/sdk";

function addModel({ router, model }: { router: Router; model: string }): void {
  router.get(`/${model}/name`, () => model);
}

const router = new Router("models");

addModel({ router, model: "small" });
addModel({ model: "large", router });

import { Router } from "@pluto/sdk";

function addModel(router: Router, model: string): void {
  model = "small";
  router.get(`/${model}`, () => "hello");
}

addModel(new Router("api"), "large");

import { Router } from "@pluto/sdk";

function addModel(router: Router, name: string): void {
  name += "-model";
  router.get(`/${name}`, () => "hello");
}

addModel(new Router("api"), "large");

import { Router } from "@pluto/sdk";

class Model {
  readonly name: string;

  constructor() {
    this.name = "small";
  }
}

function addModel(router: Router, model: Model): void {
  router.get(`/${model.name}/info`, () => model.name);
}

addModel(new Router("api"), new Model());

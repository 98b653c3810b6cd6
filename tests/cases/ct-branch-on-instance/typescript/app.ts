import { Router } from "@pluto/sdk";

class Model {
  readonly open: boolean;

  constructor(open: boolean) {
    this.open = open;
  }
}

function addModel(router: Router, model: Model): void {
  if (model.open) {
    router.get("/info", () => "open");
  }
}

addModel(new Router("api"), new Model(true));

import { Router } from "@pluto/sdk";

class Model {
  name = "small";
}

function addModel(router: Router, model: Model): void {
  model.name = "large";
  router.get("/name", () => model.name);
}

addModel(new Router("api"), new Model());

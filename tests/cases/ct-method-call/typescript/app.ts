import { KVStore, Router } from "@pluto/sdk";

class Model {
  readonly memory: KVStore;

  constructor(memory: KVStore) {
    this.memory = memory;
  }

  async answer(question: string): Promise<string> {
    await this.memory.set("last", question);
    return "yes";
  }
}

function addModel(router: Router, model: Model): void {
  model.answer("are you there?");
  router.post("/questions", (request) => model.answer(request.body ?? ""));
}

addModel(new Router("api"), new Model(new KVStore("memory")));

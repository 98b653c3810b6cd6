import { type HttpRequest, KVStore, Router } from "@pluto/sdk";

class LLM {
  readonly model: string;
  readonly memory: KVStore;
  readonly info: string;

  constructor(model: string, memory: KVStore, info: string) {
    this.model = model;
    this.memory = memory;
    this.info = info;
  }

  async invoke(question: string): Promise<string> {
    const answer = `Answer for ${question} by ${this.model}`;
    await this.memory.set(question, answer);
    return answer;
  }
}

function addInfo(router: Router, model: string, described: LLM): void {
  router.get(`/${model}/info`, () => described.info);
}

function addRoutes(router: Router, model: string, llm: LLM): void {
  function invokeHandler(request: HttpRequest): Promise<string> {
    return llm.invoke(String(request.query["question"]));
  }

  addInfo(router, model, llm);
  router.get(`/${model}/invoke`, invokeHandler);
}

const router = new Router("router");

addRoutes(router, "model1", new LLM("model1", new KVStore("memory1"), "LLM Info"));
addRoutes(router, "model2", new LLM("model2", new KVStore("memory2"), "LLM Info"));

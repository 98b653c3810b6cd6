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

function addRoutes(router: Router, model: string, llm: LLM): void {
  function invokeHandler(request: HttpRequest): Promise<string> {
    const question = String(request.query["question"]);
    return llm.invoke(question);
  }

  router.get(`/${model}/info`, () => llm.info);
  router.get(`/${model}/invoke`, invokeHandler);
}

const router = new Router("router");

const llm1 = new LLM("model1", new KVStore("memory1"), "LLM Info");
const llm2 = new LLM("model2", new KVStore("memory2"), "LLM Info");

addRoutes(router, "model1", llm1);
addRoutes(router, "model2", llm2);

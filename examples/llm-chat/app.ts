/** Two chat models behind one router. Each remembers its answers in a key-value store of its own. */
import { type HttpRequest, KVStore, Router } from "@pluto/sdk";

/** A stand-in for a language model: it answers at once and remembers what it said. */
class ChatModel {
  readonly name: string;
  readonly memory: KVStore;
  readonly about: string;

  constructor(name: string, memory: KVStore, about: string) {
    this.name = name;
    this.memory = memory;
    this.about = about;
  }

  async answer(question: string): Promise<string> {
    const text = `${this.name} thinks that '${question}' is a good question`;
    await this.memory.set(question, text);
    return text;
  }
}

/** Serves one model. Runs at compile time, once for each call below. */
function addRoutes(router: Router, name: string, model: ChatModel): void {
  async function invokeHandler(request: HttpRequest): Promise<string> {
    const question = String(request.query["question"] ?? "anything");
    return await model.answer(question);
  }

  router.get(`/${name}/info`, () => model.about);
  router.get(`/${name}/invoke`, invokeHandler);
}

const router = new Router("router");

const small = new ChatModel("model1", new KVStore("memory1"), "model1 is small and quick");
const large = new ChatModel("model2", new KVStore("memory2"), "model2 is large and thorough");

addRoutes(router, "model1", small);
addRoutes(router, "model2", large);

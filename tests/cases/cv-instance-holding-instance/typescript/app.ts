import { KVStore, Router } from "@pluto/sdk";

class Memory {
  readonly store: KVStore;

  constructor(store: KVStore) {
    this.store = store;
  }

  remember(text: string): Promise<void> {
    return this.store.set("last", text);
  }
}

class Assistant {
  readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  async answer(question: string): Promise<string> {
    await this.memory.remember(question);
    return "yes";
  }
}

const assistant = new Assistant(new Memory(new KVStore("memory")));
const router = new Router("api");

router.post("/questions", (request) => assistant.answer(request.body ?? ""));

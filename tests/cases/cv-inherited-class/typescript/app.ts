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

class LoudModel extends Model {
  readonly mark: string;

  constructor(memory: KVStore, mark: string) {
    super(memory);
    this.mark = mark;
  }

  override async answer(question: string): Promise<string> {
    return (await super.answer(question)) + this.mark;
  }
}

const model = new LoudModel(new KVStore("memory"), "!");
const router = new Router("api");

router.post("/questions", (request) => model.answer(request.body ?? ""));

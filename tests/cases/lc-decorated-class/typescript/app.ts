import { KVStore, Router } from "@pluto/sdk";

function logged(method: (key: string) => Promise<string>, _context: ClassMethodDecoratorContext) {
  return async function (this: Notebook, key: string): Promise<string> {
    console.log(key);
    return method.call(this, key);
  };
}

function titled(target: typeof Notebook, context: ClassDecoratorContext): void {
  Object.defineProperty(target, "title", { value: context.name });
}

@titled
class Notebook {
  readonly store: KVStore;

  constructor(store: KVStore) {
    this.store = store;
  }

  @logged
  async read(key: string): Promise<string> {
    return this.store.get(key);
  }
}

const notebook = new Notebook(new KVStore("notes"));
const router = new Router("api");

router.get("/notes/:key", (request) => notebook.read(request.params["key"] ?? ""));

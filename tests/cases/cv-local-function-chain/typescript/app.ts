import { KVStore, Router } from "@pluto/sdk";

function addNotes(router: Router, notes: KVStore, mark: string): void {
  function decorate(text: string): string {
    return text + mark;
  }

  async function read(key: string): Promise<string> {
    return decorate(await notes.get(key));
  }

  router.get("/notes/:key", (request) => read(request.params.key ?? ""));
}

addNotes(new Router("api"), new KVStore("notes"), "!");

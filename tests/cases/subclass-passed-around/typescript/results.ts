import { KVStore, type Router } from "@pluto/sdk";

export class Results extends KVStore {
  async names(): Promise<string> {
    return `${this.constructor.name}: ${(await this.list()).length}`;
  }
}

export function resultsOf(team: string): Results {
  return new Results(`${team}-results`);
}

export function addRoutes(router: Router, path: string, results: Results): void {
  router.get(path, () => results.names());
  router.post(path, (request) => results.set("last", request.body ?? ""));
}

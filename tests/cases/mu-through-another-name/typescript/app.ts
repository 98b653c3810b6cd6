import { Router } from "@pluto/sdk";

function addPaths(router: Router, paths: string[]): void {
  const all = paths;
  all.sort();
  for (const path of all) router.get(path, () => path);
}

addPaths(new Router("api"), ["/users", "/orders"]);

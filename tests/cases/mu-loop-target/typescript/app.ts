import { Router } from "@pluto/sdk";

function addPaths(router: Router, path: string): void {
  router.get(path, () => "first");
  for (path of ["/second", "/third"]) router.get(path, () => "other");
}

addPaths(new Router("api"), "/first");

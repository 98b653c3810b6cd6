import { Router } from "@pluto/sdk";

function addPaths(router: Router, paths: string[]): void {
  for (const path of paths) router.get(path, () => "here");
}

addPaths(new Router("api"), ["/first", "/second"]);

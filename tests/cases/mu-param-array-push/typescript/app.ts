import { Router } from "@pluto/sdk";

function addPaths(router: Router, paths: string[]): void {
  paths.push("/last");
  for (const path of paths) router.get(path, () => "here");
}

addPaths(new Router("api"), ["/first"]);

import { Router } from "@pluto/sdk";

function addStatus(router: Router, path: string): void {
  router.get(path, () => "up");
}

const add = addStatus;

add(new Router("api"), "/status");

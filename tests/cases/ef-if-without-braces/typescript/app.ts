import { Router } from "@pluto/sdk";

function addPage(router: Router, path: string, open: boolean): void {
  if (open) router.get(path, () => "here");
  else router.get(path, () => "closed");
}

const router = new Router("site");

addPage(router, "/home", true);
addPage(router, "/cellar", false);

import { Router } from "@pluto/sdk";

function addPage(router: Router, path: string, secret: boolean): void {
  if (secret) return;
  router.get(path, () => "here");
}

const router = new Router("site");

addPage(router, "/home", false);
addPage(router, "/drafts", true);

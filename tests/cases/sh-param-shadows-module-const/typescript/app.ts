import { Router } from "@pluto/sdk";

const name = "module";

function addPage(router: Router, name: string): void {
  router.get(`/${name}`, () => name);
}

addPage(new Router("site"), "parameter");

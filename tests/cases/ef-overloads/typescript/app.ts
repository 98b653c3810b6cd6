import { Router } from "@pluto/sdk";

function addPage(router: Router, page: string): void;
function addPage(router: Router, page: number): void;
function addPage(router: Router, page: string | number): void {
  router.get(`/pages/${page}`, () => "here");
}

const router = new Router("site");

addPage(router, "home");
addPage(router, 2);

import { Router } from "@pluto/sdk";

function addPages(router: Router, section: string, ...pages: readonly string[]): void {
  for (const page of pages) router.get(`/${section}/${page}`, () => `${page} of ${pages.length}`);
}

const router = new Router("site");

addPages(router, "help", "start", "end");
addPages(router, "empty");

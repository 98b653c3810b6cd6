import { Router } from "@pluto/sdk";

function* addPages(router: Router, pages: readonly string[]): Generator<string> {
  for (const page of pages) {
    router.get(`/${page}`, () => page);
    yield page;
  }
}

const router = new Router("site");

for (const page of addPages(router, ["start", "end"])) console.log(page);

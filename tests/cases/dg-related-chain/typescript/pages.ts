import type { Router } from "@pluto/sdk";

export function addPages(router: Router, language: string): void {
  addPage(router, language);
}

function addPage(router: Router, language: string): void {
  router.get(`/${language}`, () => "welcome");
}

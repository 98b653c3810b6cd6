import type { Router } from "@pluto/sdk";

export function addStatus(router: Router, word: string): void {
  router.get("/status", () => word);
}

import type { Router } from "@pluto/sdk";

export default function (router: Router, path: string): void {
  router.get(path, () => "up");
}

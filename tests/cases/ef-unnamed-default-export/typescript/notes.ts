import type { Router } from "@pluto/sdk";

export default (router: Router, path: string): void => {
  router.get(path, () => `notes at ${path}`);
};

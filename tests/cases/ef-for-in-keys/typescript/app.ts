import { Router } from "@pluto/sdk";

const router = new Router("api");

for (const name in { first: 1, second: 2 }) {
  const path = `/${name}`;
  router.get(path, () => path);
}

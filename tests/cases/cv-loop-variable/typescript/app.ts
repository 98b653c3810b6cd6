import { Router } from "@pluto/sdk";

const router = new Router("api");

for (const name of ["small", "large"]) {
  router.get(`/${name}`, () => `the ${name} one`);
}

import { Router } from "@pluto/sdk";

const router = new Router("api");

for (let low = 0, high = 10; low < 2; low++, high--) router.get(`/${low}/${high}`, () => `${low} to ${high}`);

import { Router } from "@pluto/sdk";

const router = new Router("numbers");

router.get(`/${2 * 3}/${-1}/${2 ** 3}/${7 % 4}`, () => "numbers");

import { Router } from "@pluto/sdk";

const model = "small";
const router = new Router("models");

router.get(`/${model}/info`, () => "quick");

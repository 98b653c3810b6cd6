import { Router } from "@pluto/sdk";

const router = new Router("api");

router.get(`/v${1}/status`, () => "up");

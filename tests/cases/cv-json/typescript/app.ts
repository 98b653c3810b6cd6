import { Router } from "@pluto/sdk";
import prices from "./prices.json";

const router = new Router("api");

router.get("/prices/:fruit", (request) => ({ cents: prices.cents[request.params.fruit], currency: prices.currency }));

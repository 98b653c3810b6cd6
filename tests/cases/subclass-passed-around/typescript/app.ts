import { Router } from "@pluto/sdk";
import { addRoutes, Results, resultsOf } from "./results.ts";

const red = resultsOf("red");
const blue = new Results("blue-results");
const teams = [red, blue];
const router = new Router("api");

router.get("/all", async () => (await Promise.all(teams.map((results) => results.names()))).join(", "));
router.delete("/red", () => red.delete("last"));
addRoutes(router, "/red", red);
addRoutes(router, "/blue", blue);

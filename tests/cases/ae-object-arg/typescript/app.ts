import { Function as CloudFunction, Router } from "@pluto/sdk";

const defaults = { memory: 256, timeout: 5 };

const router = new Router("api");
const double = new CloudFunction((value: number) => 2 * value, "double", { ...defaults, timeout: 20 });

router.get("/double", () => double.invoke(21));

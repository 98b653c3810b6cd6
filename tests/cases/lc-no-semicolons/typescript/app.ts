import { Function, Router } from "@pluto/sdk"

const adder = new Function(async (a: number, b: number) => a + b, "adder")
const router = new Router("api")
router.get("/sum", async () => String(await adder.invoke(1, 2)))

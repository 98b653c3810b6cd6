import { Function, KVStore, Router } from "@pluto/sdk";

const totals = new KVStore("totals");

async function add(amount: number): Promise<void> {
  await totals.set("last", String(amount));
}

const adder = new Function(add);
const router = new Router("api");

router.post("/amounts", (request) => adder.invoke(Number(request.body)));

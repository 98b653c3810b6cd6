import { Function, KVStore } from "@pluto/sdk";

const totals = new KVStore("totals");

function add(amount: number): Promise<void> {
  return totals.set("last", String(amount));
}

const adder = new Function(add);

async function addTwice(amount: number): Promise<void> {
  await adder.invoke(amount);
  await adder.invoke(amount);
}

new Function(addTwice);

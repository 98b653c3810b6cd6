import { KVStore } from "@pluto/sdk";

export const orders = new KVStore("orders");

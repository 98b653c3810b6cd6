import { KVStore } from "@pluto/sdk";

export const prefix = "/shop";
export const orders = new KVStore("orders");

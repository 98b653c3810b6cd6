import { Queue } from "@pluto/sdk";

export const orders = new Queue("orders");

import { Router } from "@pluto/sdk";
import { orders } from "@shop/stores/orders";
import { prefix } from "~names";

const router = new Router("shop");

router.get(`${prefix}/orders`, () => orders.list());

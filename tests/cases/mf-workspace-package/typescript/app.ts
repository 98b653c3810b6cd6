import { Router } from "@pluto/sdk";
import { orders, prefix } from "@shop/stores";

const router = new Router("shop");

router.get(`${prefix}/orders`, () => orders.list());

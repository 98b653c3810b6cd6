import "./invoices";
import { Router } from "@pluto/sdk";
import { orders } from "./queue";

const router = new Router("shop");

router.post("/orders", (request) => orders.push(request.body ?? ""));
orders.subscribe(function last(event) {
  console.log("last", event.data);
});

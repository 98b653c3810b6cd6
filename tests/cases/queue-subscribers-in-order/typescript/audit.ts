import { orders } from "./queue";

orders.subscribe(function first(event) {
  console.log("first", event.data);
});

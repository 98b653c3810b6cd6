import "./audit";
import { orders } from "./queue";

orders.subscribe(function second(event) {
  console.log("second", event.data);
});

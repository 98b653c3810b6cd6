import { type CloudEvent, Queue, Router } from "@pluto/sdk";

const orders = new Queue("orders", { timeout: 60 });
const invoices = new Queue("invoices");
const router = new Router("shop");

router.post("/orders", async (request) => {
  await orders.push(request.body ?? "");
});

orders.subscribe(async (event) => {
  await invoices.push({ order: event.data, attempt: event.attempt });
});

function audit(event: CloudEvent) {
  console.log(event.id, event.timestamp);
}

orders.subscribe(audit);

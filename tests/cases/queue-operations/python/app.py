from pluto_sdk import CloudEvent, Queue, Router

orders = Queue("orders", timeout=60)
invoices = Queue("invoices")
router = Router("shop")


def take(request):
    orders.push(request.body or "")


def invoice(event: CloudEvent):
    invoices.push({"order": event.data, "attempt": event.attempt})


def audit(event: CloudEvent):
    print(event.id, event.timestamp)


router.post("/orders", take)
orders.subscribe(invoice)
orders.subscribe(audit)

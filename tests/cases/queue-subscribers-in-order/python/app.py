import invoices
from order_queue import orders
from pluto_sdk import Router

router = Router("shop")


def last(event):
    print("last", event.data)


router.post("/orders", lambda request: orders.push(request.body))
orders.subscribe(last)

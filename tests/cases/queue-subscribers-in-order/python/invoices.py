import audit
from order_queue import orders


def second(event):
    print("second", event.data)


orders.subscribe(second)

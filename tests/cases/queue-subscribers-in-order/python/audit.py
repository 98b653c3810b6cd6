from order_queue import orders


def first(event):
    print("first", event.data)


orders.subscribe(first)

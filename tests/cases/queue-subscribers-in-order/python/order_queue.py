from pluto_sdk import Queue

orders = Queue("orders")

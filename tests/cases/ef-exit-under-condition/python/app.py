import os

from pluto_sdk import Router

router = Router("api")

for path in ["/status", "/orders"]:
    if path == "/orders" and os.environ.get("CLOSED") == "yes":
        break
    router.get(path, lambda request: "open")

import os

from pluto_sdk import Router

router = Router("shop")

if os.environ.get("OPEN") == "yes":
    router.get("/catalogue", lambda request: "everybody")

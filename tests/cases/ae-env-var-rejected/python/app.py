import os

from pluto_sdk import Router

router = Router(os.environ["ROUTER_NAME"])

router.get("/hello", lambda request: "hello")

import os

from pluto_sdk import Router

router = Router("api")

router.get("/status", lambda request: "up")
router.get("/debug", lambda request: "on") if os.environ.get("DEBUG") == "yes" else None

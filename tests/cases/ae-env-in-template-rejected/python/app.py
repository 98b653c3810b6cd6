import os

from pluto_sdk import Router

router = Router("api")

router.get(f"/{os.environ['STAGE']}/status", lambda request: "up")

import os

from pluto_sdk import Router

router = Router("api")

for path in os.environ["PATHS"].split(","):
    router.get(path, lambda request: "up")

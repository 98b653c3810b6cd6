import os

from pluto_sdk import Router

settings = {"path": "/status"}

if os.environ.get("DEBUG") == "yes":
    settings["path"] = "/debug"

router = Router("api")

router.get("/", lambda request: "welcome")
router.get(settings["path"], lambda request: "up")

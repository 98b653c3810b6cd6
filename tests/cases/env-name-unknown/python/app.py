import os

from pluto_sdk import Router

settings = dict(os.environ.items())

router = Router("api")
router.get("/setting/:name", lambda request: os.environ.get(request.params["name"], "none"))
router.get("/settings", lambda request: len(settings))
router.get("/hello", lambda request: "hello")

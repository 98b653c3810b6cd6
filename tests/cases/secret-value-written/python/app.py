import os

from pluto_sdk import Router, Secret

token = Secret("token", "s3cr3t")
key = Secret("key", os.environ.get("KEY", "s3cr3t"))
router = Router("api")

router.get("/", lambda request: token.get() == key.get())

import hashlib

from pluto_sdk import Router

router = Router("api")

router.get("/hash", lambda request: hashlib.sha256(b"hello").hexdigest())
router.get("/hello", lambda request: "hello")

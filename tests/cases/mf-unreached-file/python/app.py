from pluto_sdk import Router
from words import greeting

router = Router("api")

router.get("/", lambda request: greeting)

from pages import greeting
from pluto_sdk import Router

router = Router("api")

router.get("/hello", lambda request: greeting)

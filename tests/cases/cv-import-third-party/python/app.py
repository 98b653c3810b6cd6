import requests
from pluto_sdk import Router

router = Router("api")

router.get("/page", lambda request: requests.get("https://example.com").text)
router.get("/hello", lambda request: "hello")

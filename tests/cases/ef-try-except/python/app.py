from pluto_sdk import Router

router = Router("site")

try:
    router.get("/", lambda request: "welcome")
except ValueError:
    router.get("/sorry", lambda request: "closed")

from pluto_sdk import Router

router = Router("api")

(lambda: router.get("/status", lambda request: "up"))()

from pluto_sdk import Router

word = "up"; router = Router("api")

router.get("/status", lambda request: word)

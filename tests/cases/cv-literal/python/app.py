from pluto_sdk import Router

word = "up"
build = 42
stable = True
router = Router("api")

router.get("/status", lambda request: {"word": word, "build": build, "stable": stable})

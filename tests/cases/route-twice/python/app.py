from pluto_sdk import Router

router = Router("api")

router.get("/hello", lambda request: "hello")
router.get("/hello", lambda request: "good day")

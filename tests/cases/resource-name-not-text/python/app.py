from pluto_sdk import Router

router = Router(3)

router.get("/hello", lambda request: "hello")

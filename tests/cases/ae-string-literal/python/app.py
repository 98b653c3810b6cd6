from pluto_sdk import Router

router = Router("shop")

router.get("/hello", lambda request: "hello")

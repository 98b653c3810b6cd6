from pluto_sdk import Router

router = Router("my router")

router.get("/hello", lambda request: "hello")

from pluto_sdk.extras import Router

router = Router("api")

router.get("/hello", lambda request: "hello")

from pluto_sdk import Router

router = Router("api")

router.gett("/hello", lambda request: "hello")

from pluto_sdk import Router

router = Router()

router.get("/hello", lambda request: "hello")

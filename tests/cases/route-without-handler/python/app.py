from pluto_sdk import Router

router = Router("api")

router.get("/hello")

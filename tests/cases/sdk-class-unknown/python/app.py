from pluto_sdk import Routr

router = Routr("api")

router.get("/hello", lambda request: "hello")

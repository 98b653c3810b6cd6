from pluto_sdk import Router

router = Router("api")
stage = "test"

match stage:
    case "test":
        router.get("/debug", lambda request: "on")
    case _:
        router.get("/hello", lambda request: "hello")

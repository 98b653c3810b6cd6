from pluto_sdk import Function, Router

greeter = Function(lambda name: f"hello {name}", "greeter")
router = Router("api")

router.get("/hello", lambda request: greeter.invoke("you"))

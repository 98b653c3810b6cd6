from pluto_sdk import Function, Router


def greet(name):
    return f"hello {name}"


greeter = Function(greet)
router = Router("api")

router.get("/where", lambda request: greeter.url())

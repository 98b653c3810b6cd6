from pluto_sdk import Function, Router

defaults = {"memory": 256, "timeout": 5}

router = Router("api")
double = Function(lambda value: 2 * value, "double", {**defaults, "timeout": 20})

router.get("/double", lambda request: double.invoke(21))

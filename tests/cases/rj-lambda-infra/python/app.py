from pluto_sdk import Router

router = Router("api")

list(map(lambda path: router.get(path, lambda request: "here"), ["/users", "/orders"]))

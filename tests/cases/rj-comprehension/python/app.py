from pluto_sdk import Router

router = Router("api")

[router.get(path, lambda request: "here") for path in ["/users", "/orders"]]

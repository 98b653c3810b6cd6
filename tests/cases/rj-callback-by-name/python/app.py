from pluto_sdk import Router

router = Router("api")


def add_path(path: str):
    router.get(path, lambda request: path)


list(map(add_path, ["/users", "/orders"]))
router.get("/status", lambda request: "up")

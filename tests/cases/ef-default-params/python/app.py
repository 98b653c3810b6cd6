from pluto_sdk import Router


def add_status(router: Router, path: str = "/status"):
    router.get(path, lambda request: "up")


router = Router("api")

add_status(router)
add_status(router, "/health")

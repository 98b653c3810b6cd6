from pluto_sdk import Router

prefix = "/v1"
word = "up"


def add_status(router: Router):
    router.get(f"{prefix}/status", lambda request: word)


router = Router("api")

add_status(router)

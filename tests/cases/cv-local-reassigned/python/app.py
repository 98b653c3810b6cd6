from pluto_sdk import Router


def add_status(router: Router):
    word = "down"
    router.get("/status", lambda request: word)
    word = "up"


add_status(Router("api"))

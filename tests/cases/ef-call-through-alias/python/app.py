from pluto_sdk import Router


def add_status(router: Router, path: str):
    router.get(path, lambda request: "up")


add = add_status

add(Router("api"), "/status")

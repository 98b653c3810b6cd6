from pluto_sdk import Router


def add_paths(router: Router, path: str):
    router.get(path, lambda request: "first")
    for path in ["/second", "/third"]:
        router.get(path, lambda request: "other")


add_paths(Router("api"), "/first")

from pluto_sdk import Router


def add_paths(router: Router, paths: list):
    paths.append("/last")
    for path in paths:
        router.get(path, lambda request: "here")


add_paths(Router("api"), ["/first"])

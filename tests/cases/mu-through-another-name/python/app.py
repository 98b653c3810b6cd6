from pluto_sdk import Router


def add_paths(router: Router, paths: list):
    all_paths = paths
    all_paths.sort()
    for path in all_paths:
        router.get(path, lambda request, path=path: path)


add_paths(Router("api"), ["/users", "/orders"])

from pluto_sdk import Router


def add_versions(router: Router, version: int):
    router.get(f"/v{version}/status", lambda request: "up")
    if version > 1:
        add_versions(router, version - 1)


router = Router("api")

add_versions(router, 3)

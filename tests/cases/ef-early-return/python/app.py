from pluto_sdk import Router


def add_page(router: Router, path: str, secret: bool):
    if secret:
        return
    router.get(path, lambda request: "here")


router = Router("site")

add_page(router, "/home", False)
add_page(router, "/drafts", True)

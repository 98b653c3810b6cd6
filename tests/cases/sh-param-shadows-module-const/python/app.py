from pluto_sdk import Router

name = "module"


def add_page(router: Router, name: str):
    router.get(f"/{name}", lambda request: name)


add_page(Router("site"), "parameter")

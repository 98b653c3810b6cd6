from pluto_sdk import Router


def add_model(router: Router, name: str):
    router.get(f"/{name}", lambda request: "hello")
    del name


add_model(Router("api"), "large")

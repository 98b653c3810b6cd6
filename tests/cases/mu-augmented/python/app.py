from pluto_sdk import Router


def add_model(router: Router, name: str):
    name += "-model"
    router.get(f"/{name}", lambda request: "hello")


add_model(Router("api"), "large")

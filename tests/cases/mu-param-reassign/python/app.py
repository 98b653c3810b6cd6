from pluto_sdk import Router


def add_model(router: Router, model: str):
    model = "small"
    router.get(f"/{model}", lambda request: "hello")


add_model(Router("api"), "large")

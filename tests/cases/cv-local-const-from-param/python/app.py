from pluto_sdk import Router


def add_model(router: Router, model: str):
    path = f"/{model}"
    title = model + " model"
    router.get(path, lambda request: title)


router = Router("models")

add_model(router, "small")
add_model(router, "large")

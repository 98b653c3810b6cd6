from pluto_sdk import Router


def add_model(router: Router, model: str):
    full = model + "-model"
    router.get(f"/{full}", lambda request: full)


add_model(Router("api"), "large")

from pluto_sdk import Router


class Model:
    def __init__(self, open: bool):
        self.open = open


def add_model(router: Router, model: Model):
    if model.open:
        router.get("/info", lambda request: "open")


add_model(Router("api"), Model(True))

from pluto_sdk import Router


class Model:
    def __init__(self):
        self.name = "small"


def add_model(router: Router, model: Model):
    router.get(f"/{model['name']}/info", lambda request: model.name)


add_model(Router("api"), Model())

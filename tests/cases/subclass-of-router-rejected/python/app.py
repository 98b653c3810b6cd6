from pluto_sdk import Router


class Shop(Router):
    def __init__(self, name: str):
        super().__init__(name)
        self.get("/open", lambda request: "from six")


bakery = Shop("bakery")
bakery.get("/closed", lambda request: "from eight")

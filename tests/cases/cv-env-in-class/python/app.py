import os

from pluto_sdk import Router


class Greeter:
    def __init__(self):
        self.word = os.environ.get("GREETING", "hello")

    def greet(self) -> str:
        return self.word + os.environ["NAME"]


greeter = Greeter()
router = Router("api")

router.get("/hello", lambda request: greeter.greet())

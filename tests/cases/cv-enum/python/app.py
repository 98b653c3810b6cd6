from enum import Enum

from pluto_sdk import Router


class Colour(Enum):
    RED = "red"
    GREEN = "green"


router = Router("api")

router.get("/choice", lambda request: {"colour": Colour.GREEN.value})

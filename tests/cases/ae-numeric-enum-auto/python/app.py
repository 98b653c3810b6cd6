from enum import Enum, auto

from pluto_sdk import Router


class Version(Enum):
    FIRST = auto()
    SECOND = auto()
    THIRD = auto()


router = Router("api")

router.get(f"/v{Version.THIRD.value}/status", lambda request: "up")

from dataclasses import dataclass

from pluto_sdk import Function, Router


@dataclass
class Limits:
    memory: int = 256
    timeout: int = 5


router = Router("api")
double = Function(lambda value: 2 * value, "double", Limits(timeout=20))

router.get("/double", lambda request: double.invoke(21))

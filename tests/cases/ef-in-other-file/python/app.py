from pluto_sdk import Router
from status import add_status

router = Router("api")

add_status(router, "up")

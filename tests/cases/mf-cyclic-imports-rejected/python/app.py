from pluto_sdk import Router
from words import version
from paths import notes

router = Router("api")

router.get(notes, lambda request: version)

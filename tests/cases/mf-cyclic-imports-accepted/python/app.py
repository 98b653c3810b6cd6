from paths import notes
from pluto_sdk import Router
from words import help_text

router = Router("api")

router.get(notes, lambda request: help_text())

from notes import notes
from pluto_client import Router

router = Router("api")

router.get("/notes", lambda request: notes.list())

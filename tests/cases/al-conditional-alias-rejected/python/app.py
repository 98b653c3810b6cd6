import os

from pluto_sdk import KVStore, Router

inner = Router("inner")
outer = Router("outer")
notes = KVStore("notes")
router = inner if os.environ["STAGE"] == "dev" else outer

router.get("/notes", lambda request: notes.list(""))
outer.get("/keys", lambda request: notes.list(""))

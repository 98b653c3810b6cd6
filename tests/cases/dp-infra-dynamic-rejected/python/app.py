import os

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")
method = os.environ["METHOD"]

router.get("/notes", lambda request: notes.list(""))
getattr(router, method)("/keys", lambda request: notes.list(""))

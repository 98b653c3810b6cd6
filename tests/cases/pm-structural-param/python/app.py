from pluto_sdk import KVStore, Router
from reading import last_of

notes = KVStore("notes")
router = Router("api")

router.get("/last", lambda request: last_of(notes))

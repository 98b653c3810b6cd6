import json

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def last(request):
    found = json.loads("{}")
    found["store"] = notes
    return found["store"].get("last")


router.get("/first", lambda request: notes.get("first"))
router.get("/last", last)

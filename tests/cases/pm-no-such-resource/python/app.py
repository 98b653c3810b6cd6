import json

from pluto_sdk import KVStore, Router


def last(notes: KVStore):
    return notes.get("last")


router = Router("api")
router.get("/last", lambda request: last(json.loads(request.body or "null")))

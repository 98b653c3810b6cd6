import json

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def read(text):
    return json.loads(text, **{"object_hook": lambda found: notes.set("last", str(found))})


router.post("/read", lambda request: read(request.body))

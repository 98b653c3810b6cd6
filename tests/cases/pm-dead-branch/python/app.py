from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def last(request):
    if False:
        notes.delete("last")
    return notes.get("last")


router.get("/last", last)

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def first(request):
    print(notes, isinstance(notes, KVStore))
    return notes.get("first")


router.get("/first", first)

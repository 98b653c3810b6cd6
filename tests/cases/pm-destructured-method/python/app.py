from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def first(request):
    get = notes.get
    return get("first")


router.get("/first", first)

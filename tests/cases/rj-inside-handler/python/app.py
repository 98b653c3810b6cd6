from pluto_sdk import KVStore, Router

router = Router("api")


def read(request):
    notes = KVStore("notes")
    return notes.list()


router.get("/notes", read)

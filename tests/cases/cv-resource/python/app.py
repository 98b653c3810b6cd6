from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def save(request):
    notes.set("last", request.body)


router.post("/notes", save)

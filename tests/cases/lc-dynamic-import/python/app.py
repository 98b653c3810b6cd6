from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def last(request):
    from reading import read_last

    return read_last(notes)


router.get("/last", last)

from functools import partial

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def two(request):
    write = partial(notes.set, "last")
    write(request.body)


router.get("/one", lambda request: list(map(notes.get, ["first"])))
router.post("/two", two)

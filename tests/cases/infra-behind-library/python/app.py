from functools import partial

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")
add_names = partial(router.get, "/names")

router.get("/notes", lambda request: notes.get("last"))
add_names(lambda request: notes.list(""))

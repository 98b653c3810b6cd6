from pluto_sdk import KVStore, Router


def add_notes(router: Router):
    notes = KVStore("notes")
    router.get("/notes", lambda request: notes.list())


router = Router("api")

router.get("/hello", lambda request: "hello")

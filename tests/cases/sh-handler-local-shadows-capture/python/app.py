from pluto_sdk import KVStore, Router

store = KVStore("notes")
router = Router("api")


def local(request):
    store = {"last": "local"}
    return store.get("last")


router.get("/local", local)
router.get("/notes", lambda request: store.list())

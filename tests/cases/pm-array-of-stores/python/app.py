from pluto_sdk import KVStore, Router

stores = [KVStore("users"), KVStore("orders")]
router = Router("api")


def clear(request):
    for store in stores:
        store.delete("last")


router.get("/keys", lambda request: [store.list() for store in stores])
router.post("/clear", clear)

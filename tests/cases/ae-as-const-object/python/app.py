from pluto_sdk import KVStore, Router


class Names:
    MAIN = "main-store"
    SPARE = "spare-store"


store = KVStore(Names.MAIN)
router = Router("api")

router.get("/value", lambda request: store.get("value"))

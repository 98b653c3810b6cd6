from pluto_sdk import KVStore, Router

store = None


def create_store(name: str):
    global store
    store = KVStore(name)


create_store("notes")

router = Router("api")

router.get("/status", lambda request: "up")

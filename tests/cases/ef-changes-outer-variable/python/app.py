from pluto_sdk import KVStore, Router

stores = {}


def add_store(router: Router, name: str):
    stores[name] = KVStore(name)
    router.get(f"/{name}", lambda request: f"{name} of {', '.join(stores)}")


router = Router("api")

add_store(router, "notes")
add_store(router, "drafts")
router.get("/all", lambda request: stores["notes"].list())

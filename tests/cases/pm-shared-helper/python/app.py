from pluto_sdk import KVStore, Router

users = KVStore("users")
drafts = KVStore("drafts")
router = Router("api")


def save(store: KVStore, text: str):
    store.set("last", text)


router.post("/users", lambda request: save(users, request.body))
router.post("/drafts", lambda request: save(drafts, request.body))

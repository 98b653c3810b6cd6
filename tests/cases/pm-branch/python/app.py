from pluto_sdk import KVStore, Router

users = KVStore("users")
orders = KVStore("orders")
router = Router("api")


def keys(request):
    store = users if request.query.get("of") == "users" else orders
    return store.list()


router.get("/keys", keys)

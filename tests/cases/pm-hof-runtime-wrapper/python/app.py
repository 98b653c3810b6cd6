from pluto_sdk import KVStore, Router

users = KVStore("users")
orders = KVStore("orders")
router = Router("api")


def with_retry(work):
    try:
        return work()
    except OSError:
        return work()


router.get("/users", lambda request: with_retry(lambda: users.list()))
router.post("/orders", lambda request: with_retry(lambda: orders.set("last", "new")))

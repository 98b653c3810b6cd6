from pluto_sdk import KVStore, Router


def create_tables(prefix: str):
    users = KVStore(f"{prefix}-users")
    return users, KVStore(f"{prefix}-orders")


users, orders = create_tables("shop")
router = Router("api")

router.get("/users", lambda request: users.list())
router.get("/orders", lambda request: orders.list())

from pluto_sdk import KVStore, Router

TABLE = "orders"
STORE = TABLE
name = STORE

orders = KVStore(name)
router = Router("api")

router.get("/count", lambda request: orders.get("count"))

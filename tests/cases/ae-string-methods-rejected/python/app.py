from pluto_sdk import KVStore, Router

table = "orders"
orders = KVStore(table.casefold())
router = Router("api")

router.get("/orders", lambda request: orders.list())

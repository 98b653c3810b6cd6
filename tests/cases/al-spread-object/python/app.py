from pluto_sdk import KVStore, Router

some = {"users": KVStore("users")}
all_stores = {**some, "orders": KVStore("orders")}
router = Router("api")

router.get("/users", lambda request: all_stores["users"].list())
router.get("/orders", lambda request: all_stores["orders"].list())

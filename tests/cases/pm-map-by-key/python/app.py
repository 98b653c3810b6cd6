from pluto_sdk import KVStore, Router

stores = {"users": KVStore("users"), "orders": KVStore("orders")}
router = Router("api")

router.get("/:table", lambda request: stores[request.params["table"]].list())

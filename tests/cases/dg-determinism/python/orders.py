from pluto_sdk import KVStore, Router

orders = KVStore("orders")
router = Router("admin")

router.post("/orders", lambda request: orders.set("last", request.body or ""))
router.get("/orders", lambda request: orders.list(""))

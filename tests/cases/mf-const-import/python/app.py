from names import store_name
from pluto_sdk import KVStore, Router

store = KVStore(store_name)
router = Router("api")

router.get("/value", lambda request: store.get("value"))

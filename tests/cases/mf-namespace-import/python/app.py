import names as n
import pluto_sdk as pluto

store = pluto.KVStore(n.store_name)
router = pluto.Router("api")

router.get("/value", lambda request: store.get("value"))

from pluto_sdk import KVStore, Router

first, *others = KVStore("users"), KVStore("orders"), KVStore("drafts")
router = Router("api")

router.get("/first", lambda request: first.list())
router.get("/last", lambda request: others[-1].list())

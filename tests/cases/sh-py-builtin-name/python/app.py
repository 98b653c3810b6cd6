from pluto_sdk import KVStore, Router

list = KVStore("list")
router = Router("api")

router.get("/last", lambda request: list.get("last"))
router.get("/names", lambda request: [router.upper() for router in ["a", "b"]])

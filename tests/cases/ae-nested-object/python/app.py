from pluto_sdk import KVStore, Router

settings = {"store": {"name": "visits", "retries": 3}, "debug": False}

visits = KVStore(settings["store"]["name"])
router = Router("api")

router.get("/visits", lambda request: visits.get("total"))

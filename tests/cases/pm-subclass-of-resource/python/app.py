from pluto_sdk import KVStore, Router


class Cache(KVStore):
    def remember(self, text: str):
        self.set("last", text)


cache = Cache("cache")
router = Router("api")

router.post("/last", lambda request: cache.remember(request.body))
router.get("/last", lambda request: cache.get("last"))

from pluto_sdk import KVStore, Router


class Model:
    def __init__(self, memory: KVStore):
        self.memory = memory

    def remember(self, text: str):
        self.memory.set("last", text)


small = Model(KVStore("small-memory"))
large = Model(KVStore("large-memory"))
router = Router("api")

router.post("/small", lambda request: small.remember(request.body))
router.post("/large", lambda request: large.remember(request.body))

import os

from pluto_sdk import KVStore, Router

name = "scratch"
if os.environ["STAGE"] == "prod":
    name = "kept"

store = KVStore(name)
router = Router("api")

router.get("/keys", lambda request: store.list())

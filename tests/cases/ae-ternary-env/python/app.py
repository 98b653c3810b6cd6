import os

from pluto_sdk import KVStore, Router

store = KVStore("kept" if os.environ["STAGE"] == "prod" else "scratch")
router = Router("api")

router.get("/value", lambda request: store.get("value"))

import os

from pluto_sdk import KVStore, Router

store = KVStore("formulas")
router = Router("api")

router.get("/formula", lambda request: eval(store.get("formula")))
router.get("/setting", lambda request: os.environ.get(request.query["name"]))

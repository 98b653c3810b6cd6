from pluto_client import KVStore, Router

names = KVStore("names")
router = Router("api")

router.get("/table", lambda request: names.aws_table_name)
router.get("/last", lambda request: names.get("last"))

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
holder = {"notes": notes}
router = Router("api")

router.get("/last", lambda request: holder["notes"].get("last"))

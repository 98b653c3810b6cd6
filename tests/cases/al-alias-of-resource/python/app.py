from pluto_sdk import KVStore, Router

notes = KVStore("notes")
alias = notes
router = Router("api")

router.get("/last", lambda request: alias.get("last"))

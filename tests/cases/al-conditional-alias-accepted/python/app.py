from pluto_sdk import KVStore, Router

split = True
inner = Router("inner")
outer = Router("outer")
notes = KVStore("notes")
router = inner if split else outer

router.get("/notes", lambda request: notes.list(""))
outer.get("/hello", lambda request: "hello")

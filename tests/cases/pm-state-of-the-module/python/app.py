from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")
calls = 0
settings = {"open": False}


def count(request):
    global calls
    calls += 1
    if calls > 1:
        notes.delete("first")


def start(request):
    settings.update(open=True)
    if settings["open"]:
        notes.set("open", "yes")


router.get("/count", count)
router.get("/open", start)

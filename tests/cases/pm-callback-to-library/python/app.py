import threading

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def later(request):
    threading.Timer(0.01, lambda: notes.set("last", "late")).start()


router.post("/later", later)

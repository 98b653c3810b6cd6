import heapq

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")
waiting = []


def wait(request):
    heapq.heappush(waiting, request.body)


router.post("/waiting", wait)
router.get("/notes", lambda request: notes.get(waiting[0]))

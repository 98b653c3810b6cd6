from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def last(request):
    turn = 0
    while turn < 3:
        if turn == 2:
            notes.set("last", str(turn))
        turn += 1


router.get("/last", last)

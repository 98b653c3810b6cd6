from pluto_sdk import Router

router = Router("api")
visits = 0


def visit(request):
    global visits
    visits += 1
    letters = 0

    def count(word):
        nonlocal letters
        letters += len(word)

    for word in request.query["text"].split():
        count(word)
    return {"visits": visits, "letters": letters}


router.get("/visit", visit)

from pluto_sdk import Router


class Window:
    def __init__(self):
        self.last = ""

    def note(self, word):
        self.last = word


recent = Window()
router = Router("api")

router.post("/words", lambda request: recent.note(request.body))
router.get("/words/last", lambda request: recent.last)

from pluto_sdk import KVStore, Router


class Page:
    def __init_subclass__(cls):
        pages.append(cls)


pages = []


class Home(Page):
    pass


notes = KVStore("notes")
router = Router("api")
router.get("/home", lambda request: notes.get("home"))

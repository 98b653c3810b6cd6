from pluto_sdk import KVStore, Router

type Key = str

notes = KVStore("notes")
router = Router("api")


class Shelf[S]:
    def __init__(self, store: S) -> None:
        self.store = store

    def first[K: str](self, *keys: K) -> K:
        return keys[0]


shelf = Shelf[KVStore](notes)


def handle(request):
    key: Key = shelf.first("last", "first")
    title = t"the key {key}"
    match request.method:
        case "GET" if (found := shelf.store.get(key)):
            return {"title": title.strings[0], "found": f"{found + f"{key}"}"}
        case {"method": "POST", **rest} | [*rest]:
            return rest
        case _:
            return None


router.all("/notes", handle)

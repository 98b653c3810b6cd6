from pluto_sdk import KVStore, Router


def add_notes(router: Router, notes: KVStore, mark: str):
    def decorate(text: str) -> str:
        return text + mark

    def read(key: str) -> str:
        return decorate(notes.get(key))

    router.get("/notes/:key", lambda request: read(request.params["key"]))


add_notes(Router("api"), KVStore("notes"), "!")

from pluto_sdk import KVStore, Router


class Stores:
    @property
    def notes(self) -> KVStore:
        return KVStore("notes")


router = Router("api")

router.get("/hello", lambda request: "hello")

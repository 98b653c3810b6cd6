from pluto_sdk import KVStore, Router

settings = KVStore("settings")
router = Router("api")


def load(name: str) -> str:
    return settings.get(name)


greeting = load("greeting")

router.get("/hello", lambda request: greeting)

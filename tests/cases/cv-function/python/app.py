from pluto_sdk import KVStore, Router

words = KVStore("words")
router = Router("api")


def loud(text: str) -> str:
    return f"{text}!"


def look_up(key: str) -> str:
    return loud(words.get(key))


router.get("/words/:key", lambda request: look_up(request.params["key"]))

from pluto_sdk import KVStore, Router

links = KVStore("links")
router = Router("api")


def follow(key: str, depth: int) -> str:
    if depth == 0:
        return key
    return follow(links.get(key), depth - 1)


router.get("/end", lambda request: follow("start", 5))

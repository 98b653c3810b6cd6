from pluto_sdk import KVStore, Router

router = Router("api")
visits = KVStore("visits")


def add_page(path: str):
    router.get(path, lambda request: visits.get(path))


add_page("/home")
add_page("/about")

from typing import Optional

from pluto_sdk import KVStore, Router


def add_page(router: Router, path: str, visits: Optional[KVStore] = None):
    if visits:
        router.get(path, lambda request: visits.get(path))
    else:
        router.get(path, lambda request: "not counted")


router = Router("site")

add_page(router, "/home", KVStore("visits"))
add_page(router, "/about")

from typing import TypedDict, TypeVar

from pluto_sdk import KVStore, Router


class Described(TypedDict):
    about: str


class Stored(Described):
    store: KVStore


T = TypeVar("T", bound=Described)


def add_info(router: Router, name: str, item: T) -> T:
    router.get(f"/{name}/info", lambda request: item["about"])
    return item


router = Router("api")
stored: Stored = {"about": "short texts", "store": KVStore("notes")}

notes = add_info(router, "notes", stored)
router.get("/notes", lambda request: notes["store"].list())

import os

from pluto_sdk import KVStore, Router

router = Router("api")
notes = KVStore("notes")


def add_archive(target: Router, name: str):
    target.get(f"/{name}", lambda request: notes.list(name))


router.get("/notes", lambda request: notes.list(""))
if os.environ.get("WITH_ARCHIVE"):
    add_archive(router, "archive")

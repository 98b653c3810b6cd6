import os
from functools import partial

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
drafts = KVStore("drafts")
router = Router("api")

load = partial(notes.get, "first")
if os.environ.get("PREVIEW"):
    load = partial(drafts.get, "first")

checks = frozenset([notes.has])
checks = checks.union([drafts.has])


def get_checks(request):
    return ", ".join(str(check("first")) for check in checks)


router.get("/note", lambda request: load())
router.get("/checks", get_checks)

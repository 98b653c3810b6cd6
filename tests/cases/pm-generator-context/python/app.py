from contextlib import contextmanager

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


@contextmanager
def opened(store: KVStore):
    store.set("open", "yes")
    yield store
    store.delete("open")


def last(request):
    with opened(notes) as store:
        return store.has("last")


router.get("/last", last)

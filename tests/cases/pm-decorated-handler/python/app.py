from functools import wraps

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
log = KVStore("log")
router = Router("api")


def logged(handler):
    @wraps(handler)
    def inner(request):
        log.set("last", request.path)
        return handler(request)

    return inner


@logged
def first(request):
    return notes.get("first")


router.get("/first", first)

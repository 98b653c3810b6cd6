from functools import wraps

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def loud(function):
    @wraps(function)
    def wrapper(*arguments):
        return function(*arguments).upper()

    return wrapper


@loud
def read(key):
    return notes.get(key)


router.get("/last", lambda request: read("last"))

import os

from pluto_sdk import KVStore

books = KVStore(os.environ["BOOKS"])


def add_shelf(router, shelf):
    shelf = shelf.lower()
    router.get(f"/{shelf}", lambda request: books.list(shelf))

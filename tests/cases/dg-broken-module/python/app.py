from pluto_sdk import KVStore, Router

from names import books, shelf_names, store_name
from shelves import add_shelf

router = Router("api")
shelves = KVStore(store_name)
readers = KVStore("readers")

for name in shelf_names:
    add_shelf(router, name, shelves)
if len(shelf_names) > 1:
    router.get(f"/{store_name}", lambda request: readers.get(store_name))
router.get("/books", lambda request: books.find(readers, "all"))

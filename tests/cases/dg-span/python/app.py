from pluto_sdk import KVStore, Router

notes = KVStore("notes")


def add_page(router, path):
    path = f"/pages{path}"
    router.get(path, lambda request: notes.get("page"))


def add_pages(router):
    add_page(router, "/home")


add_pages(Router("site"))

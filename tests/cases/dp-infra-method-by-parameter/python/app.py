from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")
routes = [("get", "/names"), ("delete", "/names")]


def add(method, path):
    def read(request):
        return notes.get(path)

    getattr(router, method)(path, read)


def mount(target):
    for method, path in routes:
        getattr(target, method)(path, lambda request: notes.list(""))


add("get", "/first")
add("post", "/second")
mount(router)

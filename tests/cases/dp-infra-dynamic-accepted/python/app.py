from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")

for method in ["get", "post"]:
    getattr(router, method)("/keys", lambda request: notes.list(method))

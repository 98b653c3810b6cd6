from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


def handle(request):
    return getattr(notes, request.query["operation"])("last")


router.get("/any", handle)

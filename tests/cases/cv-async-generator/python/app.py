from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")


async def values(prefix):
    for key in notes.list(prefix):
        yield notes.get(key)


async def all_notes(request):
    return [value async for value in values(request.query["prefix"])]


router.get("/notes", all_notes)

from pluto_sdk import HttpRequest, KVStore, Router

stores = {"notes": KVStore("notes"), "drafts": KVStore("drafts"), "archive": KVStore("archive")}
router = Router("api")


def drafts(request: HttpRequest):
    for name, store in stores.items():
        if name == "drafts":
            return store.get("last")
    return None


def archive(request: HttpRequest):
    for name, store in stores.items():
        if name == "archive":
            continue
        store.delete("last")
    stores["archive"].set("last", request.body or "")


router.get("/drafts", drafts)
router.post("/archive", archive)

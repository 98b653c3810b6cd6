from pluto_sdk import Bucket, Router

photos = Bucket("photos")
router = Router("album")


def store(request):
    photos.put(request.params["name"], request.bytes())


def shrink(request):
    photos.download(request.params["name"], "/tmp/photo")
    photos.upload("thumbnail", "/tmp/photo")


router.get("/photos", lambda request: photos.list("public/"))
router.get("/photos/:name", lambda request: photos.get(request.params["name"]))
router.get("/captions/:name", lambda request: photos.get_text(request.params["name"] + ".txt"))
router.put("/photos/:name", store)
router.delete("/photos/:name", lambda request: photos.delete(request.params["name"]))
router.post("/thumbnails/:name", shrink)

from pluto_sdk import KVStore, Queue, Router

from shelves import add_shelf

router = Router("api")
drafts = KVStore("my drafts")
sent = Queue("sent")


def save(request):
    drafts.set("last", request.body)
    outbox = Queue("outbox")
    outbox.push("saved")
    sent.push("saved")


add_shelf(router, "novels")
router.fetch("/drafts", lambda request: drafts.list(""))
router.post("/drafts", save)

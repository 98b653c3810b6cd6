import json

from pluto_client import CloudEvent, HttpRequest, HttpResponse, KVStore, Queue, Router

router = Router("router")
queue = Queue("queue")
kvstore = KVStore("kvstore")


def hello(req: HttpRequest) -> HttpResponse:
    name = req.query.get("name", "Anonym")
    queue.push(json.dumps({"name": name, "at": 1}))
    return HttpResponse(status_code=200, body=f"hello {name}")


def last(req: HttpRequest) -> HttpResponse:
    return HttpResponse(status_code=200, body=kvstore.get("last"))


def remember(event: CloudEvent):
    kvstore.set("last", json.loads(event.data)["name"])


router.get("/hello", hello)
router.get("/last", last)
queue.subscribe(remember)

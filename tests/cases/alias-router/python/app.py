from pluto_client import HttpRequest, HttpResponse, KVStore, Router

router = Router("router")
names = KVStore("names")


def hello(req: HttpRequest) -> HttpResponse:
    name = req.query.get("name", "Anonym")
    names.set("last", name)
    return HttpResponse(status_code=200, body=f"hello {name}")


def last(req: HttpRequest) -> HttpResponse:
    return HttpResponse(status_code=200, body=names.get("last"))


router.get("/hello", hello)
router.post("/last", last)

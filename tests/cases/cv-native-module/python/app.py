import numpy
from pluto_sdk import Router

router = Router("api")


def mean(request):
    return {"mean": float(numpy.mean([float(word) for word in request.query["values"].split(",")]))}


router.get("/mean", mean)
router.get("/hello", lambda request: "hello")

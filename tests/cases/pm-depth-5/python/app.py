from pages import publish
from pluto_sdk import Router

router = Router("api")


def handle(request):
    return publish(request.body)


router.post("/pages", handle)

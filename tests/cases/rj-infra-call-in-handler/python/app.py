from pluto_sdk import Router

router = Router("api")


def add(request):
    router.get("/late", lambda late: "too late")


router.post("/routes", add)

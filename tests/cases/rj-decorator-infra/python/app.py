from pluto_sdk import Router

router = Router("api")


@router.get("/status")
def status(request):
    return "up"

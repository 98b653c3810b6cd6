from pluto_sdk import Router

router = Router("api")
visits = 0


def visit(request):
    global visits
    visits += 1
    return {"visits": visits}


def reset(request):
    global visits
    visits = 0


router.post("/visits", visit)
router.delete("/visits", reset)

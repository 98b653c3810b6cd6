from pluto_sdk import Router

router = Router("api")


def answer(request):
    return "here"


router.get("/page", answer)
router.post("/page", answer)
router.put("/page", answer)
router.patch("/page", answer)
router.delete("/page", answer)
router.head("/page", answer)
router.options("/page", answer)
router.all("/other/*", answer)

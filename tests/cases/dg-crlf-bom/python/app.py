from pluto_sdk import Router

mark = "😀"
router = Router("api")

router.get("/😀", lambda request: mark)

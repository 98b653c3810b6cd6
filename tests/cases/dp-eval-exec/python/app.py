from pluto_sdk import Router

router = Router("api")

router.get("/sum", lambda request: str(eval(request.query["terms"])))

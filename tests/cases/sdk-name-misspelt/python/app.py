from pluto_clients import Router

router = Router("api")

router.get("/", lambda request: "hello")

from pluto_sdk import Router

add_status = lambda router: router.get("/status", lambda request: "up")

router = Router("api")

add_status(router)

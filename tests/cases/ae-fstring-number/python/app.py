from pluto_sdk import Router

router = Router("api")

router.get(f"/v{1}/status", lambda request: "up")

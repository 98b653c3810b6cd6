from pluto_sdk import Router

router = Router("api")

version = 1
while version < 3:
    router.get(f"/v{version}/status", lambda request: "up")
    version += 1

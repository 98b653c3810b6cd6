from pluto_sdk import Router

router = Router("api")

for version in range(1, 4):
    router.get(f"/v{version}/status", lambda request: "up")

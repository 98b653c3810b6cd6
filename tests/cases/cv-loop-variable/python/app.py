from pluto_sdk import Router

router = Router("api")

for name in ["small", "large"]:
    router.get(f"/{name}", lambda request: f"the {name} one")

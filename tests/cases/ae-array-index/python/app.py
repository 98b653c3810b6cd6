from pluto_sdk import Router

paths = ["/first", "/second", "/third"]
router = Router("api")

router.get(paths[1], lambda request: "second")
router.get(paths[-1], lambda request: "last")

from pluto_sdk import Router

model = "small"
router = Router("models")

router.get(f"/{model}/info", lambda request: "quick")

from pluto_sdk import Router

prices = {"apple": 3, "pear": {"ripe": 4, "green": 2}}
sizes = ["small", ["large", "huge"]]
router = Router("shop")

router.get("/offer", lambda request: {"prices": prices, "sizes": sizes})

from pluto_sdk import Router

shop = "Corner Shop"
router = Router(shop.lower().replace(" ", "-"))

router.get("/" + "/".join(["shops", shop.upper()]), lambda request: shop)
router.get("/orders/" + "8".zfill(3), lambda request: "order 8")
router.get("/{}/{name}".format("shops", name=shop.split(" ")[0]), lambda request: "the corner")
router.get(" /trimmed ".strip(), lambda request: "trimmed")

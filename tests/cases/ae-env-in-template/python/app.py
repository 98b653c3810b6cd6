import os

from pluto_sdk import Router, Website

protocol = "https"
router = Router("api")
shop = Website("./shop", "shop")

shop.add_env("API_URL", f"{protocol}://{os.environ['HOST']}/api")

router.get("/shop", lambda request: shop.url())

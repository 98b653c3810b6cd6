import os

from pluto_sdk import Router, Website

router = Router("api")
shop = Website("./shop", "shop")

shop.add_env("REGION", os.environ["REGION"])
shop.add_env("STAGE", os.environ.get("STAGE", "dev"))
shop.add_env("THEME", os.getenv("THEME", "light"))

router.get("/shop", lambda request: shop.url())

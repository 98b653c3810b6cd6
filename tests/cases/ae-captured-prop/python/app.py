from pluto_sdk import Router, Website

router = Router("api")
shop = Website("./shop", "shop")

shop.add_env("API_URL", router.url())
shop.add_env("ORDERS_URL", f"{router.url()}/orders")

router.get("/orders", lambda request: [])

from pluto_sdk import Router
from shop_stores import PREFIX, orders

router = Router("shop")

router.get(f"{PREFIX}/orders", lambda request: orders.list())

from pluto_sdk import Router
from shop import PREFIX, orders

router = Router("shop")

router.get(f"{PREFIX}/orders", lambda request: orders.list())

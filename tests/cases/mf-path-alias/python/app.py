from pluto_sdk import Router
from shop.names import PREFIX
from shop.stores import orders

router = Router("shop")

router.get(f"{PREFIX}/orders", lambda request: orders.list())

from enum import Enum

from pluto_sdk import KVStore, Router


class Store(Enum):
    USERS = "users"
    ORDERS = "orders"


orders = KVStore(Store.ORDERS.value)
router = Router("api")

router.get("/orders", lambda request: orders.list())

import random

from pluto_sdk import KVStore, Router

users = KVStore("users")
orders = KVStore("orders")
router = Router("api")

router.get("/keys", lambda request: random.choice([users, orders]).list())

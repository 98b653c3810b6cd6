import orders
from pluto_sdk import KVStore, Router
from users import add_users

store = KVStore("last")
router = Router("web")

add_users(router)
router.get("/", lambda request: store.get("a"))

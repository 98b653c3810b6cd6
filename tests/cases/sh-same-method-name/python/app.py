from pluto_sdk import KVStore, Router

prices = {"apple": "3"}
stock = KVStore("stock")
router = Router("shop")

router.get("/price", lambda request: prices.get("apple"))
router.get("/stock", lambda request: stock.get("apple"))

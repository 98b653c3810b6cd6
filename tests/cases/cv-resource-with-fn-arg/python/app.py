from pluto_sdk import Function, KVStore, Router

totals = KVStore("totals")


def add(amount):
    totals.set("last", str(amount))


adder = Function(add)
router = Router("api")

router.post("/amounts", lambda request: adder.invoke(float(request.body)))

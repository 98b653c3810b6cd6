from pluto_sdk import Function, KVStore

totals = KVStore("totals")


def add(amount):
    totals.set("last", str(amount))


adder = Function(add)


def add_twice(amount):
    adder.invoke(amount)
    adder.invoke(amount)


Function(add_twice)

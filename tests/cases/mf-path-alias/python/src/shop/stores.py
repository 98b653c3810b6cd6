from pluto_sdk import KVStore

orders = KVStore("orders")

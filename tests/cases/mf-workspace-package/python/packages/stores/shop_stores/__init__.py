from pluto_sdk import KVStore

PREFIX = "/shop"

orders = KVStore("orders")

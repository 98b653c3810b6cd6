from pluto_sdk import KVStore

store = KVStore("inventory")

from pluto_sdk import KVStore

KVStore("of-a-test")

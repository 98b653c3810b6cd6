from pluto_sdk import KVStore

shared = KVStore("shared")

from pluto_sdk import KVStore

KVStore("of-another-project")

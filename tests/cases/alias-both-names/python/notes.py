from pluto_sdk import KVStore

notes = KVStore("notes")

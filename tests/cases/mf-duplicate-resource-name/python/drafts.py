from pluto_sdk import KVStore

drafts = KVStore("notes")

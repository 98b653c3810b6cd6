from pluto_sdk import KVStore

journal = KVStore("journal")


def record(text):
    return write("last", text)


def write(key, text):
    return journal.set(key, text)

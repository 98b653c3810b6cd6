def read_last(store):
    return store.get("last")

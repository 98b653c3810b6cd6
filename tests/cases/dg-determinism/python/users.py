from pluto_sdk import KVStore

users = KVStore("users")


def add_users(router):
    for name in ["zoe", "adam"]:
        router.get(f"/users/{name}", lambda request: users.get(name))

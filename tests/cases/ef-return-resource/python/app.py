from pluto_sdk import KVStore, Router


def create_table(name: str) -> KVStore:
    return KVStore(f"{name}-table")


users = create_table("users")
router = Router("api")

router.get("/users", lambda request: users.list())

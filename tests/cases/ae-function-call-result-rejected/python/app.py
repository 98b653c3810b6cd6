from datetime import date

from pluto_sdk import KVStore, Router


def table_name(kind: str) -> str:
    return f"{kind}-{date.today().year}"


users = KVStore(table_name("users"))
router = Router("api")

router.get("/users", lambda request: users.list())

import re
from datetime import date

from pluto_sdk import KVStore, Router

pattern = re.compile("orders")
count = 10**20
day = date(2024, 2, 29)

patterns = KVStore(pattern)
router = Router("api")

router.get(f"/{count}", lambda request: patterns.list())
router.get(f"/{day}", lambda request: patterns.list())

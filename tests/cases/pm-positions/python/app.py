import asyncio

from pluto_sdk import KVStore, Router

users = KVStore("users")
orders = KVStore("orders")
drafts = KVStore("drafts")
router = Router("api")


async def both(request):
    return await asyncio.gather(
        asyncio.to_thread(users.get, "last"), asyncio.to_thread(lambda: orders.get("last"))
    )


def second(request):
    title, keys = "drafts", drafts.list()
    return {"title": title, "keys": keys}


router.get("/both", both)
router.get("/second", second)

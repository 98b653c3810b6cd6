import asyncio

from pluto_sdk import Router


async def add_routes(router: Router):
    router.get("/status", lambda request: "up")


asyncio.run(add_routes(Router("api")))

from typing import Callable

from pluto_sdk import Router


def add_route(router: Router, handler: Callable):
    router.get("/hello", handler)


def hello(request):
    return "hello"


router = Router("api")

add_route(router, hello)

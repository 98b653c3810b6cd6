from typing import Callable

from pluto_sdk import Router


def add_route(router: Router, naming: Callable[[str], str]):
    router.get(naming("hello"), lambda request: "hello")


def as_path(word: str) -> str:
    return f"/{word}"


add_route(Router("api"), as_path)

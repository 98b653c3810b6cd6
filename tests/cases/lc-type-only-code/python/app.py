from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypedDict, TypeVar

from pluto_sdk import KVStore, Router

if TYPE_CHECKING:
    from collections.abc import Callable

    Read = Callable[[str], str]

Key = TypeVar("Key", bound=str)


class Store(Protocol):
    def get(self, key: str) -> str: ...


class Page(TypedDict):
    title: str


notes = KVStore("notes")
router = Router("api")


def read(store: Store, key: Key) -> Page:
    return {"title": store.get(key)}


router.get("/last", lambda request: read(notes, "last"))

"""Key-value stores."""

from __future__ import annotations

from typing import List, Optional, TypedDict

from .runtime import Resource


class ListOptions(TypedDict, total=False):
    """Which part of the keys ``KVStore.list`` returns."""

    after: str
    limit: int


class KVStore(Resource):
    """Stores strings under string keys, 400 KB at most each."""

    def __init__(self, name: Optional[str] = None) -> None:
        super().__init__("kv-store", "default" if name is None else name)

    def get(self, key: str) -> str:
        """The value under the key; raises ``KeyNotFound`` where there is none."""
        value: str = self._call("get", key)
        return value

    def set(self, key: str, value: str) -> None:
        """Stores the value under the key, in place of any earlier one."""
        self._call("set", key, value)

    def delete(self, key: str) -> None:
        """Removes the key; a missing one is no error."""
        self._call("delete", key)

    def has(self, key: str) -> bool:
        """Whether there is a value under the key."""
        found: bool = self._call("has", key)
        return found

    def list(
        self,
        prefix: str = "",
        options: Optional[ListOptions] = None,
        *,
        after: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> List[str]:
        """The keys that begin with the prefix, in order: those after ``after``, at most ``limit``."""
        page = {"after": after, "limit": limit, **(options or {})}
        keys: List[str] = self._call("list", prefix, {k: v for k, v in page.items() if v is not None})
        return keys

"""Buckets of files."""

from __future__ import annotations

from typing import List, Optional, Union

from .runtime import Resource


class Bucket(Resource):
    """Stores files under string keys."""

    def __init__(self, name: Optional[str] = None) -> None:
        super().__init__("bucket", "default" if name is None else name)

    def get(self, key: str) -> bytes:
        """The bytes under the key; raises ``KeyNotFound`` where there are none."""
        content: bytes = self._call("get", key)
        return content

    def get_text(self, key: str) -> str:
        """The text under the key, read as UTF-8; raises ``KeyNotFound`` where there is none."""
        return self.get(key).decode("utf-8", "replace")

    def put(self, key: str, content: Union[str, bytes]) -> None:
        """Stores bytes, or text as UTF-8, in place of any earlier content."""
        self._call("put", key, content.encode("utf-8") if isinstance(content, str) else content)

    def list(self, prefix: str = "") -> List[str]:
        """The keys that begin with the prefix, in order."""
        keys: List[str] = self._call("list", prefix)
        return keys

    def delete(self, key: str) -> None:
        """Removes the key; a missing one is no error."""
        self._call("delete", key)

    def download(self, key: str, file: str) -> None:
        """Writes what is under the key to a file of the handler; raises ``KeyNotFound`` where there is nothing."""
        self._call("download", key, file)

    def upload(self, key: str, file: str) -> None:
        """Stores a file of the handler under the key."""
        self._call("upload", key, file)

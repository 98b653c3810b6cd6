"""Secrets."""

from __future__ import annotations

from typing import Optional

from .runtime import Resource


class Secret(Resource):
    """Keeps a value that only the handlers which use it may read."""

    def __init__(self, name: str, value: Optional[str] = None) -> None:
        """The value is an environment variable of the machine that deploys, never a literal; it can be given then."""
        super().__init__("secret", name)

    def get(self) -> str:
        """The value."""
        value: str = self._call("read")
        return value

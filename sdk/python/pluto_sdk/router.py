"""HTTP routes."""

from __future__ import annotations

from typing import Any, Callable, Optional, TypedDict

from .http import HttpRequest
from .runtime import Resource

RequestHandler = Callable[[HttpRequest], Any]
"""Answers a request, also ``async``: text, bytes, a dict or list (sent as JSON), an HttpResponse, or None (204)."""


class RouterOptions(TypedDict, total=False):
    """How a router answers."""

    cors: bool


class Router(Resource):
    """Serves HTTP routes. Paths know ``:name`` parts and a trailing ``*``.

    The methods that take handlers are for the compiler and do nothing at run time.
    """

    def __init__(
        self,
        name: Optional[str] = None,
        options: Optional[RouterOptions] = None,
        *,
        cors: Optional[bool] = None,
    ) -> None:
        """``cors``: pages of other origins may call the routes."""
        super().__init__("router", "default" if name is None else name)

    def get(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer GET requests; they answer HEAD too."""

    def post(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer POST requests."""

    def put(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer PUT requests."""

    def patch(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer PATCH requests."""

    def delete(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer DELETE requests."""

    def head(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer HEAD requests."""

    def options(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer OPTIONS requests."""

    def all(self, path: str, handler: RequestHandler) -> None:
        """Lets the handler answer requests of any method."""

    def url(self) -> str:
        """Where the router is served."""
        return self._property("url")

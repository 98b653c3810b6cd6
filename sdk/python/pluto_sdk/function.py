"""Functions that other handlers can call."""

from __future__ import annotations

from typing import Any, Callable, Optional

from .runtime import Resource


class Function(Resource):
    """Makes a function callable by other handlers; arguments and result are JSON."""

    def __init__(self, handler: Callable[..., Any], name: Optional[str] = None) -> None:
        """Without a name it is called after its handler. The client does not keep the handler."""
        super().__init__("function", getattr(handler, "__name__", "default") if name is None else name)

    def invoke(self, *payload: Any) -> Any:
        """Calls the function; raises ``InvocationFailed`` when it raises an error."""
        return self._call("invoke", *payload)

    def url(self) -> str:
        """Where the function can be called over HTTP."""
        return self._property("url")

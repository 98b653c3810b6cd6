"""Functions that other handlers can call."""

from __future__ import annotations

from typing import Any, Callable, Optional, TypedDict

from .runtime import Resource


class FunctionOptions(TypedDict, total=False):
    """What one call of a function may use."""

    memory: int
    timeout: int


class Function(Resource):
    """Makes a function callable by other handlers; arguments and result are JSON."""

    def __init__(
        self,
        handler: Callable[..., Any],
        name: Optional[str] = None,
        options: Optional[FunctionOptions] = None,
        *,
        memory: Optional[int] = None,
        timeout: Optional[int] = None,
    ) -> None:
        """Without a name it is called after its handler; the client does not keep the handler.

        ``memory``: in MB. ``timeout``: seconds that one call may take.
        """
        super().__init__("function", getattr(handler, "__name__", "default") if name is None else name)

    def invoke(self, *payload: Any) -> Any:
        """Calls the function; raises ``InvocationFailed`` when it raises an error."""
        return self._call("invoke", *payload)

    def url(self) -> str:
        """Where the function can be called over HTTP."""
        return self._property("url")

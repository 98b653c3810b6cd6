"""The one place where the clients meet the platform that runs them."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Protocol, Sequence

from .errors import InvocationFailed, KeyNotFound

_ERRORS = {"KeyNotFound": KeyNotFound, "InvocationFailed": InvocationFailed}


class Runtime(Protocol):
    """What a platform binds before it loads a handler.

    ``resource`` has the keys ``kind`` and ``name``. Errors cross by the name of their class, or by the attribute
    ``name`` where they have one: a platform cannot know the classes of this copy of the SDK.
    """

    def call(self, resource: Mapping[str, str], operation: str, args: Sequence[Any]) -> Any: ...

    def property(self, resource: Mapping[str, str], name: str) -> str: ...


_runtime: Optional[Runtime] = None


def bind(runtime: Optional[Runtime]) -> None:
    """Makes the clients of this copy of the SDK use that platform."""
    global _runtime
    _runtime = runtime


class Resource:
    """The base of every client: a kind, a name, and the way to the platform."""

    _kind: str
    _name: str

    def __init__(self, kind: str, name: str) -> None:
        self._kind = kind
        self._name = name

    def _call(self, operation: str, *args: Any) -> Any:
        runtime = self._bound(operation)
        try:
            return runtime.call({"kind": self._kind, "name": self._name}, operation, args)
        except Exception as error:
            known = _ERRORS.get(getattr(error, "name", type(error).__name__))
            if known is None or isinstance(error, known):
                raise
            raise known(str(error)) from None

    def _property(self, name: str) -> str:
        return self._bound(name).property({"kind": self._kind, "name": self._name}, name)

    def _bound(self, member: str) -> Runtime:
        if _runtime is None:
            raise RuntimeError(
                f"{type(self).__name__}.{member} only works inside a handler: "
                'start the program with "pluto run" or deploy it'
            )
        return _runtime

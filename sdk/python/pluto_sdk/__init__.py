"""The classes a pluto program is written with.

At compile time they name resources; inside a handler they are its clients.
"""

from .errors import InvocationFailed, KeyNotFound
from .function import Function
from .http import HttpRequest, HttpResponse
from .kv_store import KVStore, ListOptions
from .router import Router

__all__ = [
    "Function",
    "HttpRequest",
    "HttpResponse",
    "InvocationFailed",
    "KVStore",
    "KeyNotFound",
    "ListOptions",
    "Router",
]

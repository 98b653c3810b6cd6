"""The classes a pluto program is written with.

At compile time they name resources; inside a handler they are its clients.
"""

from .bucket import Bucket
from .errors import InvocationFailed, KeyNotFound
from .function import Function, FunctionOptions
from .http import HttpRequest, HttpResponse
from .kv_store import KVStore, ListOptions
from .queue import CloudEvent, Queue, QueueOptions
from .router import Router, RouterOptions
from .schedule import Schedule, ScheduleOptions
from .secret import Secret
from .website import Website, WebsiteOptions

__all__ = [
    "Bucket",
    "CloudEvent",
    "Function",
    "FunctionOptions",
    "HttpRequest",
    "HttpResponse",
    "InvocationFailed",
    "KVStore",
    "KeyNotFound",
    "ListOptions",
    "Queue",
    "QueueOptions",
    "Router",
    "RouterOptions",
    "Schedule",
    "ScheduleOptions",
    "Secret",
    "Website",
    "WebsiteOptions",
]

"""Queues of messages."""

from __future__ import annotations

import json
from typing import Any, Callable, Optional, TypedDict

from .runtime import Resource


class CloudEvent:
    """A message as a subscriber sees it."""

    data: str
    """What was pushed: text as it was, any other value as JSON."""
    timestamp: int
    """When it was pushed, in milliseconds since 1970."""
    id: str
    """The same at every delivery of one message."""
    attempt: int
    """How often it was delivered before, plus one."""

    def __init__(self, data: str, timestamp: int, id: str, attempt: int = 1) -> None:
        self.data = data
        self.timestamp = timestamp
        self.id = id
        self.attempt = attempt


EventHandler = Callable[[CloudEvent], Any]
"""Handles one message, also ``async``; one that raises gets the message again later."""


class QueueOptions(TypedDict, total=False):
    """How a queue hands out messages."""

    timeout: int


class Queue(Resource):
    """Hands messages to subscribers: each gets every message, at least once."""

    def __init__(
        self,
        name: Optional[str] = None,
        options: Optional[QueueOptions] = None,
        *,
        timeout: Optional[int] = None,
    ) -> None:
        """``timeout``: seconds that a subscriber may take for one message."""
        super().__init__("queue", "default" if name is None else name)

    def subscribe(self, handler: EventHandler) -> None:
        """Lets the handler receive the messages; for the compiler, does nothing at run time."""

    def push(self, message: Any) -> None:
        """Puts a message into the queue: text, or a value that is sent as JSON."""
        self._call("push", message if isinstance(message, str) else json.dumps(message))

"""What a handler of a router receives and may return."""

from __future__ import annotations

import json as _json
from typing import Any, Dict, List, Mapping, Optional, Union

_Bytes = bytes  # inside the class below `bytes` is a method


class HttpRequest:
    """A request as a handler of a router sees it."""

    path: str
    """Without the query string."""
    method: str
    """In upper case."""
    headers: Dict[str, str]
    """Names in lower case."""
    query: Dict[str, Union[str, List[str]]]
    """A parameter that occurs more than once is a list; path parameters are here unless the query has that name."""
    params: Dict[str, str]
    """What the path's ``:name`` parts matched; the rest that a trailing ``*`` matched is under ``*``."""
    body: Optional[str]
    """The body as text, ``None`` where there is none."""

    def __init__(
        self,
        path: str,
        method: str = "GET",
        *,
        headers: Optional[Mapping[str, str]] = None,
        query: Optional[Mapping[str, Union[str, List[str]]]] = None,
        params: Optional[Mapping[str, str]] = None,
        body: Union[str, _Bytes, None] = None,
    ) -> None:
        self.path = path
        self.method = method
        self.headers = dict(headers or {})
        self.query = dict(query or {})
        self.params = dict(params or {})
        self.body = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
        self._bytes = body

    def bytes(self) -> _Bytes:
        """The body as it was sent."""
        if self._bytes is None:
            return b""
        return self._bytes if not isinstance(self._bytes, str) else self._bytes.encode("utf-8")

    def json(self) -> Any:
        """The body parsed as JSON."""
        return _json.loads(self.body or "")


class HttpResponse:
    """A response with a status code; a body that is neither text nor bytes is sent as JSON."""

    status_code: int
    body: Any
    headers: Dict[str, str]

    def __init__(self, status_code: int, body: Any = None, headers: Optional[Mapping[str, str]] = None) -> None:
        self.status_code = status_code
        self.body = body
        self.headers = dict(headers or {})

"""Runs one Python handler: loads a bundle, then answers invocations until its pipe ends.

Frames (4-byte big-endian length, then UTF-8 JSON) come in on descriptor 3 and go out on descriptor 4, so that whatever
the handler prints stays on its own streams. Resource calls go over the platform's socket, which the first frame names
together with the handler's token.
"""

import base64
import importlib
import inspect
import json
import os
import queue
import signal
import socket
import struct
import sys
import threading
import traceback

_MAXIMUM = 64 * 1024 * 1024
_HEADER = struct.Struct(">I")
_RESPONSE_KEYS = {"statusCode", "headers", "body"}


def _encode(message):
    payload = json.dumps(message, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass")
    return _HEADER.pack(len(payload)) + payload


def _read_frame(stream):
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    (length,) = _HEADER.unpack(header)
    if length > _MAXIMUM:
        return None
    payload = stream.read(length)
    return json.loads(payload) if len(payload) == length else None


def _end():
    """The platform is gone: this process, and what the handler started, must not outlive it."""
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _receive(frames):
    """Reads on a thread of its own, so that the end of the pipe is seen while a handler runs."""
    os.set_inheritable(3, False)
    with os.fdopen(3, "rb") as stream:
        while True:
            message = _read_frame(stream)
            if message is None:
                _end()
            frames.put(message)


def _send(frame):
    data = memoryview(frame)
    while data:
        data = data[os.write(4, data) :]


class _RemoteError(Exception):
    """An error of the platform, with the name that the SDK knows it by."""

    def __init__(self, name, message):
        super().__init__(message)
        self.name = name


class _Runtime:
    """What the SDK's clients call: one connection per thread, opened on first use."""

    def __init__(self, start):
        self._socket = start["socket"]
        self._token = start["token"]
        self._properties = start["properties"]
        self._connections = threading.local()

    def call(self, resource, operation, args):
        stream = self._connection()
        stream.write(_encode({"id": 0, "resource": dict(resource), "operation": operation, "arguments": list(args)}))
        stream.flush()
        reply = _read_frame(stream)
        if reply is None:
            raise _RemoteError("PlatformGone", "the platform closed the connection")
        if "error" in reply:
            raise _RemoteError(reply["error"]["name"], reply["error"]["message"])
        return reply.get("result")

    def property(self, resource, name):
        resource_id = f"{resource['kind']}/{resource['name']}"
        try:
            return self._properties[resource_id][name]
        except KeyError:
            raise _RemoteError("AccessRefused", f"`{name}` of `{resource_id}` is not known to this handler") from None

    def _connection(self):
        stream = getattr(self._connections, "stream", None)
        if stream is None:
            connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            connection.connect(self._socket)
            stream = self._connections.stream = connection.makefile("rwb")
            stream.write(_encode({"token": self._token}))
        return stream


def _describe(error):
    """An error as data, without the frames of this file and of the import machinery."""
    trace = error.__traceback__
    while trace and (trace.tb_frame.f_code.co_filename == __file__ or "importlib" in trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    lines = traceback.format_exception(type(error), error, trace)
    return {"name": type(error).__name__, "message": str(error), "traceback": "".join(lines).rstrip()}


def _load(start):
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [start["folder"], *(path for path in sys.path if path != here), start["sdk"]]
    sys.argv = [start["entry"]]
    importlib.import_module("pluto_sdk.runtime").bind(_Runtime(start))
    return importlib.import_module(start["entry"][: -len(".py")]).handler


def _request(event):
    body = base64.b64decode(event["bodyBase64"]) if "bodyBase64" in event else event["body"]
    return importlib.import_module("pluto_sdk").HttpRequest(
        event["path"],
        event["method"],
        headers=event["headers"],
        query=event["query"],
        params=event["params"],
        body=body,
    )


def _response(result):
    if result is None:
        return {"statusCode": 204, "headers": {}, "body": ""}
    if hasattr(result, "status_code") and hasattr(result, "body"):
        return _payload(result.body, result.status_code, getattr(result, "headers", None))
    if isinstance(result, dict) and isinstance(result.get("statusCode"), int) and _RESPONSE_KEYS.issuperset(result):
        return _payload(result.get("body"), result["statusCode"], result.get("headers"))
    return _payload(result, 200, None)


def _payload(body, status_code, headers):
    if body is None:
        media_type, encoded = None, {"body": ""}
    elif isinstance(body, str):
        media_type, encoded = "text/plain; charset=utf-8", {"body": body}
    elif isinstance(body, (bytes, bytearray, memoryview)):
        media_type, encoded = "application/octet-stream", {"bodyBase64": base64.b64encode(body).decode("ascii")}
    else:
        media_type, encoded = "application/json", {"body": json.dumps(body, ensure_ascii=False, allow_nan=False)}
    named = {name.lower(): value for name, value in (headers or {}).items()}
    if media_type:
        named.setdefault("content-type", media_type)
    return {"statusCode": status_code, "headers": named, **encoded}


class _Invoker:
    """Runs invocations one after the other, all asynchronous ones on one event loop."""

    def __init__(self, handler):
        self._handler = handler
        self._loop = None

    def invoke(self, event):
        if event["type"] == "http":
            return {"response": _response(self._run(_request(event["request"])))}
        return {"value": self._run(*event["arguments"])}

    def _run(self, *arguments):
        result = self._handler(*arguments)
        if not inspect.isawaitable(result):
            return result
        return self._event_loop().run_until_complete(_awaited(result))

    def _event_loop(self):
        if self._loop is None:
            import asyncio  # not needed by synchronous handlers, and slow to import

            self._loop = asyncio.new_event_loop()
            asyncio.set_event_loop(self._loop)
        return self._loop


async def _awaited(result):
    return await result


def _answer(invoker, message):
    base = {"type": "result", "id": message["id"]}
    try:
        frame = _encode({**base, **invoker.invoke(message["event"])})
    except BaseException as error:  # also SystemExit: a handler does not end its host
        frame = _encode({**base, "error": _describe(error)})
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue  # the handler closed it
    _send(frame)


def _main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.set_inheritable(4, False)
    sys.stdout.reconfigure(line_buffering=True)
    frames = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(frames,), daemon=True).start()
    try:
        invoker = _Invoker(_load(frames.get()))
    except BaseException as error:
        _send(_encode({"type": "failed", "error": _describe(error)}))
        sys.stdout.flush()
        os._exit(1)
    _send(_encode({"type": "ready"}))
    while True:
        _answer(invoker, frames.get())


if __name__ == "__main__":
    _main()

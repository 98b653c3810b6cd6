"""Stands between Lambda and a Python handler.

It lies beside the bundle, turns events into calls of the handler and performs what the handler asks of its resources.
A direct invocation carries ``{"arguments": [...]}``.
"""

from __future__ import annotations

import asyncio
import base64
import functools
import importlib
import inspect
import json
import os
import re
import traceback
import uuid
from typing import Any, Callable, Dict, List, Mapping, Optional, Sequence
from urllib.parse import parse_qs

import boto3
from pluto_sdk import HttpRequest, HttpResponse
from pluto_sdk.runtime import bind

_SHARD = {"S": "0"}
_JSON = {"content-type": "application/json"}


class KeyNotFound(Exception):
    """Crosses to the SDK by its name."""


class InvocationFailed(Exception):
    """Crosses to the SDK by its name."""


@functools.lru_cache(maxsize=None)
def _client(service: str) -> Any:
    return boto3.client(service)


def _variable(resource: Mapping[str, str], prop: Optional[str] = None) -> str:
    words = ["pluto", resource["kind"], resource["name"], *([prop] if prop else [])]
    name = "_".join(re.sub("[^A-Za-z0-9]+", "_", word).strip("_").upper() for word in words)
    if name not in os.environ:
        raise RuntimeError(f'{resource["kind"]} "{resource["name"]}" is not connected to this handler')
    return os.environ[name]


def _get(table: str, key: str) -> str:
    item = _client("dynamodb").get_item(TableName=table, Key={"pk": {"S": key}}, ConsistentRead=True).get("Item")
    if item is None:
        raise KeyNotFound(f'there is no key "{key}"')
    return item["value"]["S"]


def _set(table: str, key: str, value: str) -> None:
    _client("dynamodb").put_item(TableName=table, Item={"pk": {"S": key}, "value": {"S": value}, "shard": _SHARD})


def _delete(table: str, key: str) -> None:
    _client("dynamodb").delete_item(TableName=table, Key={"pk": {"S": key}})


def _has(table: str, key: str) -> bool:
    found = _client("dynamodb").get_item(
        TableName=table, Key={"pk": {"S": key}}, ProjectionExpression="pk", ConsistentRead=True
    )
    return "Item" in found


def _list(table: str, prefix: str = "", options: Optional[Mapping[str, Any]] = None) -> List[str]:
    """Keys in order from the index; a page may begin only at a key that the condition allows."""
    after, limit = (options or {}).get("after"), (options or {}).get("limit")
    if after is not None and not after.startswith(prefix) and after.encode() > prefix.encode():
        return []
    query: Dict[str, Any] = {
        "TableName": table,
        "IndexName": "by-shard",
        "KeyConditionExpression": "shard = :s AND begins_with(pk, :p)" if prefix else "shard = :s",
        "ExpressionAttributeValues": {":s": _SHARD, **({":p": {"S": prefix}} if prefix else {})},
    }
    if after and after.startswith(prefix):
        query["ExclusiveStartKey"] = {"pk": {"S": after}, "shard": _SHARD}
    keys: List[str] = []
    while True:
        if limit is not None:
            query["Limit"] = limit - len(keys)
        page = _client("dynamodb").query(**query)
        keys += [item["pk"]["S"] for item in page["Items"]]
        if "LastEvaluatedKey" not in page or (limit is not None and len(keys) >= limit):
            return keys
        query["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def _invoke(function: str, *args: Any) -> Any:
    reply = _client("lambda").invoke(FunctionName=function, Payload=json.dumps({"arguments": args}))
    answer = json.loads(reply["Payload"].read() or b"null")
    if "FunctionError" in reply:
        raise InvocationFailed(answer.get("errorMessage", reply["FunctionError"]))
    return answer


_OPERATIONS: Mapping[str, Callable[..., Any]] = {
    "get": _get,
    "set": _set,
    "delete": _delete,
    "has": _has,
    "list": _list,
    "invoke": _invoke,
}


class _Runtime:
    def call(self, resource: Mapping[str, str], operation: str, args: Sequence[Any]) -> Any:
        perform = _OPERATIONS.get(operation)
        if perform is None:
            raise RuntimeError(f'{resource["kind"]} has no operation "{operation}" on AWS')
        return perform(_variable(resource), *args)

    def property(self, resource: Mapping[str, str], name: str) -> str:
        return _variable(resource, name)


# The bundle's clients ask the binding as soon as they are used, so this comes before the bundle is loaded.
bind(_Runtime())

_FOLDER = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(_FOLDER, "bundle.json"), encoding="utf-8") as _file:
    _entry = json.load(_file)["entry"]
_handler: Callable[..., Any] = importlib.import_module(_entry.removesuffix(".py").replace("/", ".")).handler


def handler(event: Mapping[str, Any], _context: Any = None) -> Any:
    """The function that Lambda calls. A function's own URL has no route, and its body holds the arguments."""
    if "arguments" in event:
        return _run(*event["arguments"])
    try:
        if event["routeKey"] != "$default":
            return _response(_run(_request(event)))
        return _payload(json.dumps(_run(*json.loads(_body(event) or b"[]"))), 200, _JSON)
    except Exception:
        error_id = str(uuid.uuid4())
        print(error_id, traceback.format_exc())
        return _payload({"error": "internal error", "id": error_id}, 500)


def _run(*args: Any) -> Any:
    result = _handler(*args)
    return asyncio.run(_awaited(result)) if inspect.isawaitable(result) else result


async def _awaited(result: Any) -> Any:
    return await result


def _body(event: Mapping[str, Any]) -> bytes:
    body = event.get("body") or ""
    return base64.b64decode(body) if event.get("isBase64Encoded") else body.encode("utf-8")


def _request(event: Mapping[str, Any]) -> HttpRequest:
    params = dict(event.get("pathParameters") or {})
    rest = params.pop("proxy", None)
    query = parse_qs(event.get("rawQueryString") or "", keep_blank_values=True)
    single = {name: values[0] if len(values) == 1 else values for name, values in query.items()}
    headers = dict(event.get("headers") or {})
    if event.get("cookies"):
        headers["cookie"] = "; ".join(event["cookies"])
    return HttpRequest(
        event["rawPath"],
        event["requestContext"]["http"]["method"].upper(),
        headers=headers,
        query={**params, **single},
        params=params if rest is None else {**params, "*": rest},
        body=_body(event) if event.get("body") is not None else None,
    )


def _response(value: Any) -> Dict[str, Any]:
    if value is None:
        return _payload(None, 204)
    if isinstance(value, HttpResponse):
        return _payload(value.body, value.status_code, value.headers)
    if isinstance(value, dict) and isinstance(value.get("statusCode"), int) and _RESPONSE_KEYS.issuperset(value):
        return _payload(value.get("body"), value["statusCode"], value.get("headers"))
    return _payload(value, 200)


_RESPONSE_KEYS = frozenset({"statusCode", "headers", "body"})


def _payload(body: Any, status_code: int, headers: Optional[Mapping[str, str]] = None) -> Dict[str, Any]:
    media_type, text, binary = None, "", False
    if isinstance(body, str):
        media_type, text = "text/plain; charset=utf-8", body
    elif isinstance(body, (bytes, bytearray, memoryview)):
        media_type, text, binary = "application/octet-stream", base64.b64encode(body).decode("ascii"), True
    elif body is not None:
        media_type, text = "application/json", json.dumps(body, ensure_ascii=False, allow_nan=False)
    named = {name.lower(): value for name, value in (headers or {}).items()}
    if media_type:
        named.setdefault("content-type", media_type)
    return {"statusCode": status_code, "headers": named, "body": text, "isBase64Encoded": binary}

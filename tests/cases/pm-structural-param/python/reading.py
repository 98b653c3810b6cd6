from typing import Protocol


class Readable(Protocol):
    def get(self, key: str) -> str: ...


def last_of(source: Readable) -> str:
    return source.get("last")

from typing import TypedDict

from pluto_sdk import KVStore


class Note(TypedDict):
    text: str


notes = KVStore("notes")

from __future__ import annotations

from typing import TYPE_CHECKING

from pluto_sdk import Router

if TYPE_CHECKING:
    from notes import Note


def note(request) -> Note:
    return {"text": "remember the milk"}


router = Router("api")

router.get("/note", note)

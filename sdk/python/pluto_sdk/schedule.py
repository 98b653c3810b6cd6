"""Times at which handlers run."""

from __future__ import annotations

from typing import Any, Callable, Optional, TypedDict

from .runtime import Resource

ScheduleHandler = Callable[[], Any]
"""Runs at the times of a schedule, also ``async``; what it returns is ignored."""


class ScheduleOptions(TypedDict, total=False):
    """How a schedule reads its times."""

    timezone: str


class Schedule(Resource):
    """Runs handlers at certain times. Its methods are for the compiler and do nothing at run time."""

    def __init__(
        self,
        name: Optional[str] = None,
        options: Optional[ScheduleOptions] = None,
        *,
        timezone: Optional[str] = None,
    ) -> None:
        """``timezone``: of cron expressions, for example ``Europe/Berlin``; without one they are in UTC."""
        super().__init__("schedule", "default" if name is None else name)

    def cron(self, expression: str, handler: ScheduleHandler) -> None:
        """Runs the handler at the times of an expression of five fields, for example ``0 3 * * *``."""

    def every(self, duration: str, handler: ScheduleHandler) -> None:
        """Runs the handler every ``30m``, say: a whole number with ``s``, ``m``, ``h`` or ``d``."""

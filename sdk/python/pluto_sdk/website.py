"""Websites."""

from __future__ import annotations

from typing import Optional, TypedDict

from .runtime import Resource


class WebsiteOptions(TypedDict, total=False):
    """How a website is served."""

    single_page: bool


class Website(Resource):
    """Serves the files of a folder to browsers."""

    def __init__(
        self,
        path: str,
        name: Optional[str] = None,
        options: Optional[WebsiteOptions] = None,
        *,
        single_page: Optional[bool] = None,
    ) -> None:
        """The folder is relative to the project's root. ``single_page``: a path without a file gets ``index.html``."""
        super().__init__("website", "default" if name is None else name)

    def add_env(self, key: str, value: Optional[str]) -> None:
        """Gives the pages a value under that name; for the compiler, does nothing at run time."""

    def url(self) -> str:
        """Where the website is served."""
        return self._property("url")

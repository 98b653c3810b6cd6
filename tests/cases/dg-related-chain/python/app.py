import os

from pages import add_pages
from pluto_sdk import Router

add_pages(Router("site"), os.environ["LANGUAGE"])

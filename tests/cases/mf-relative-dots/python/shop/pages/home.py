from pluto_sdk import Router

from .. import words


def add_home(router: Router):
    router.get("/", lambda request: words.greeting)

from pluto_sdk import Router


def add_pages(router: Router, language: str):
    add_page(router, language)


def add_page(router: Router, language: str):
    router.get(f"/{language}", lambda request: "welcome")

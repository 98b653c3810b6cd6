from pluto_sdk import Router


def add_pages(router: Router, section: str, *pages: str):
    for page in pages:
        router.get(f"/{section}/{page}", lambda request, page=page: f"{page} of {len(pages)}")


router = Router("site")

add_pages(router, "help", "start", "end")
add_pages(router, "empty")

from pluto_sdk import Router


def add_pages(router: Router, pages):
    for page in pages:
        router.get(f"/{page}", lambda request: page)
        yield page


router = Router("site")

for page in add_pages(router, ["start", "end"]):
    print(page)

from pluto_sdk import Router


def build_pages():
    print("building")


build_pages()

router = Router("site")

router.get("/", lambda request: "welcome")

from pluto_sdk import Router


def add_page(router: Router, *, path: str, word: str = "here"):
    router.get(path, lambda request: word)


add_page(Router("site"), path="/home")

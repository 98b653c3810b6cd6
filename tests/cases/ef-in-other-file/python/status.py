from pluto_sdk import Router


def add_status(router: Router, word: str):
    router.get("/status", lambda request: word)

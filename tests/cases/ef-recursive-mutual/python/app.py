from pluto_sdk import Router


def add_even(router: Router, version: int):
    router.get(f"/even/{version}", lambda request: "even")
    add_odd(router, version - 1)


def add_odd(router: Router, version: int):
    router.get(f"/odd/{version}", lambda request: "odd")
    add_even(router, version - 1)


router = Router("api")

add_even(router, 4)

from pluto_sdk import Router


def is_even(n: int) -> bool:
    return n == 0 or is_odd(n - 1)


def is_odd(n: int) -> bool:
    return n != 0 and is_even(n - 1)


router = Router("api")

router.get("/even", lambda request: is_even(4))

from pluto_sdk import Router


def factorial(n: int) -> int:
    return 1 if n <= 1 else n * factorial(n - 1)


def letters(count: int) -> list:
    found = []
    candidates = ["a", "b", "c", "d"]
    while len(found) < count:
        letter = candidates.pop(0)
        if letter == "b":
            continue
        found.append(letter)
    return found


router = Router("api")

router.get(f"/{factorial(4)}", lambda request: "twenty-four")
for letter in letters(2):
    router.get(f"/{letter}", lambda request, letter=letter: letter)

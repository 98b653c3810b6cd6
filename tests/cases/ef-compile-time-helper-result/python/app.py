from pluto_sdk import Router


def read_path() -> str:
    with open("path.txt") as file:
        return file.read()


router = Router("site")

router.get(read_path(), lambda request: "welcome")

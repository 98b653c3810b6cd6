from glob import glob

from pluto_sdk import Router


class Index:
    def __init__(self, names):
        self.names = names


def names_below(folder):
    return glob(f"{folder}/*")


files = Index(names_below("."))
router = Router("api")

router.get("/files", lambda request: files.names)

import os

from config import limits, region
from pluto_sdk import Router

env = os.environ
debug = env.get("DEBUG") == "1"
level = "all" if debug else "errors"
theme = "light"
if os.environ.get("DARK"):
    theme = "dark"
getenv = os.getenv


def required(name: str) -> str:
    value = env.get(name)
    if value is None:
        raise RuntimeError(f"{name} is not set")
    return value


router = Router("api")
router.get("/level", lambda request: level)
router.get("/theme", lambda request: theme)
router.get("/greeting", lambda request: getenv("GREETING", "hello"))
router.get("/other", lambda request: env.get("OTHER", "none"))
router.get("/page", lambda request: limits["page"])
router.get("/region", lambda request: region)
router.get("/token", lambda request: len(required("TOKEN")))

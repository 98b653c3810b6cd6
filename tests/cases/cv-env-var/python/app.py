import os

from pluto_sdk import Router

region = os.environ.get("REGION", "nowhere")
router = Router("api")


def key(request):
    return "set" if os.getenv("API_KEY") else "missing"


router.get("/region", lambda request: region)
router.get("/key", key)
router.get("/hello", lambda request: "hello")

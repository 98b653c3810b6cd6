from pluto_sdk import Router

router = Router("web")

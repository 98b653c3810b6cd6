from pluto_sdk import Router

web = Router("web")

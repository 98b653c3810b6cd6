from pluto_sdk import Router as Web


class Router:
    def get(self, path: str) -> str:
        return path


web = Web("web")
routes = Router()

web.get("/hello", lambda request: routes.get("/hello"))

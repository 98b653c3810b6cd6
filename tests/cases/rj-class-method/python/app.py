from pluto_sdk import Router


class Site:
    def publish(self, router: Router):
        router.get("/", lambda request: "welcome")


router = Router("site")
Site().publish(router)

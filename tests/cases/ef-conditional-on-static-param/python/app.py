from pluto_sdk import Router


def add_route(router: Router, kind: str):
    if kind == "public":
        router.get("/catalogue", lambda request: "everybody")
    else:
        router.post("/orders", lambda request: "customers")


router = Router("shop")

add_route(router, "public")

from pluto_sdk import Router

router = Router("api")

if __name__ == "__main__":
    router.get("/hello", lambda request: "hello")

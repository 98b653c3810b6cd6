from web import router

router.get("/hello", lambda request: "hello")

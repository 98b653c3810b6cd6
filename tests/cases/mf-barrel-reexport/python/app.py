from resources import router, store

router.get("/value", lambda request: store.get("value"))

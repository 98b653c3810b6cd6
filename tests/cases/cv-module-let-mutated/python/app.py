from pluto_sdk import Router

words = []
words.append("first")
count = 1
count += 2

router = Router("api")

router.get("/words", lambda request: {"words": words, "count": count})

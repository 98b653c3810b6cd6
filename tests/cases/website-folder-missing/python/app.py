from pluto_sdk import Router, Website


def add_shop(folder: str) -> Website:
    return Website(folder, "shop")


api = Router("api")
manual = Website("./manual", "manual")
news = Website("./news", "news")
links = [manual, news, add_shop("./shop/dist")]

api.get("/links", lambda request: [website.url() for website in links])

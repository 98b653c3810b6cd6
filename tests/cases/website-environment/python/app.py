import os

from pluto_sdk import Router, Website

api = Router("api")
shop = Website("./shop", "shop", single_page=True)
handbook = Website("./handbook")


def describe(website: Website, title: str):
    website.add_env("TITLE", f"{title} of {os.environ.get('COMPANY', 'Acme')}")


shop.add_env("API_URL", api.url())
shop.add_env("RELEASE", os.environ.get("RELEASE"))
describe(shop, "Shop")
describe(handbook, "Handbook")

api.get("/links", lambda request: {"shop": shop.url(), "handbook": handbook.url()})

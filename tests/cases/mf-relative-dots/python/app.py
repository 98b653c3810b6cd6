from shop.pages.home import add_home
from pluto_sdk import Router

router = Router("api")

add_home(router)

from pluto_sdk import Router
from shop.texts import *

router = Router("api")
router.get("/", lambda request: greeting())

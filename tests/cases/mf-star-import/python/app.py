from pluto_sdk import Router
from words import *

router = Router("api")

router.get("/hello", lambda request: greeting)

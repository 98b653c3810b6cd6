from first import first
from pluto_sdk import Router
from second import second

router = Router("api")

router.get("/first", first)
router.get("/second", second)

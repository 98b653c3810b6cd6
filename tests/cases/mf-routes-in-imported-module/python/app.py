import reading
import writing
from web import router

router.get("/", lambda request: "welcome")

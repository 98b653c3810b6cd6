from stores import notes
from web import router

router.get("/notes/:key", lambda request: notes.get(request.params["key"]))

from stores import notes
from web import router


def write(request):
    notes.set(request.params["key"], request.body)


router.post("/notes/:key", write)

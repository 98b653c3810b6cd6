from pluto_sdk import Router


def add_counter(router, path):
    visits = 0

    def visit(request):
        nonlocal visits
        visits += 1
        return {"visits": visits}

    router.get(path, visit)


add_counter(Router("api"), "/visits")

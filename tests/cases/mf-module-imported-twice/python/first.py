from shared import shared


def first(request):
    return shared.get("first")

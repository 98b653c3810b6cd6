from shared import shared


def second(request):
    return shared.get("second")

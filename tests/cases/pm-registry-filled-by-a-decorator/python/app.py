from pluto_sdk import KVStore, Router

notes = KVStore("notes")
router = Router("api")
actions = {}


def action(name):
    def keep(function):
        actions[name] = function
        return function

    return keep


@action("clear")
def clear():
    notes.delete("last")


router.post("/clear", lambda request: actions["clear"]())

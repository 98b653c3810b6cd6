from pluto_sdk import KVStore, Router

kinds = {"store": KVStore, "router": Router}


def create(kind, name):
    return kind(name)


def create_named(kind, name):
    chosen = kinds[kind]
    return chosen(name)


Store = KVStore
notes = create(KVStore, "notes")
users = Store("users")
teams = create_named("store", "teams")
router = create_named("router", "api")


def get_notes(request):
    notes.set("last", "a note")
    return notes.get("last")


def get_users(request):
    return str(users.has("ada"))


def get_teams(request):
    return str(len(teams.list("")))


router.get("/notes", get_notes)
router.get("/users", get_users)
router.get("/teams", get_teams)

from pluto_sdk import KVStore, Router

notes = KVStore("notes")
users = KVStore("users")
tags = KVStore("tags")
router = Router("api")


class Model:
    """What subclasses set, class methods of the base find."""

    store: KVStore

    @classmethod
    def find(cls, key):
        return cls.store.get(key)

    @classmethod
    def names(cls):
        return notes.list("")

    @classmethod
    def all_names(cls):
        return cls.names()

    @classmethod
    def make(cls):
        return cls()

    def remove(self):
        return notes.delete("x")

    def has(self):
        return type(self).store.has("x")

    def save(self):
        return self.__class__.store.set("x", "y")


class User(Model):
    store = users

    @classmethod
    def names(cls):
        return users.list("")

    def remove(self):
        return users.delete("x")


class Tag(User):
    store = tags

    @classmethod
    def all_names(cls):
        return super().all_names()


router.get("/users/find", lambda request: User.find("x"))
router.get("/tags/find", lambda request: Tag.find("x"))
router.get("/tags/find/instance", lambda request: Tag().find("x"))
router.get("/users/names", lambda request: User.all_names())
router.get("/tags/names", lambda request: Tag.all_names())
router.get("/users/make", lambda request: User.make().remove())
router.get("/tags/has", lambda request: Tag().has())
router.get("/tags/save", lambda request: Tag().save())


class Cache:
    store = None

    @classmethod
    def use(cls, store):
        cls.store = store

    @classmethod
    def clear(cls):
        return cls.store.delete("x")


class Pages(Cache):
    pass


class Images(Cache):
    pass


Pages.use(notes)
Images.use(tags)

router.delete("/pages", lambda request: Pages.clear())
router.delete("/images", lambda request: Images.clear())


class Actions:
    @staticmethod
    def first():
        return notes.get("first")

    @classmethod
    def second(cls):
        return users.get("second")


def run_all(request):
    for name in ["first", "second"]:
        getattr(Actions, name)()


router.get("/actions", run_all)

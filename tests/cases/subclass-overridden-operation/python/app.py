from pluto_sdk import KeyNotFound, KVStore, Router


class Tenant(KVStore):
    def __init__(self, tenant: str, fallback: str = "nothing"):
        super().__init__(f"{tenant}-notes")
        self.tenant = tenant
        self.fallback = fallback

    def get(self, key: str) -> str:
        try:
            return super().get(key)
        except KeyNotFound:
            return f"{self.tenant} has {self.fallback}"


class Archive(Tenant):
    def __init__(self, tenant: str):
        super().__init__(f"{tenant}-old", fallback="no more")

    def delete(self, key: str) -> None:
        self.set(f"deleted {key}", self.get(key))
        super().delete(key)


notes = Tenant("acme")
archive = Archive("acme")
router = Router("api")

router.get("/note", lambda request: notes.get("a"))
router.get("/archived", lambda request: archive.get("a"))
router.delete("/archived", lambda request: archive.delete("a"))
router.get("/classes", lambda request: [isinstance(archive, Tenant), type(archive).__name__])

import os

from pluto_sdk import KVStore, Router

notes = KVStore("my notes")
router = Router("api")

router.get(os.environ["NOTES_PATH"], lambda request: "notes")
router.fetch("/notes", lambda request: "notes")
router.get("/hello", lambda request: "hello")

from pluto_sdk import KVStore, Router


class Memory:
    def __init__(self, store: KVStore):
        self.store = store

    def remember(self, text: str):
        self.store.set("last", text)


class Assistant:
    def __init__(self, memory: Memory):
        self.memory = memory

    def answer(self, question: str) -> str:
        self.memory.remember(question)
        return "yes"


assistant = Assistant(Memory(KVStore("memory")))
router = Router("api")

router.post("/questions", lambda request: assistant.answer(request.body))

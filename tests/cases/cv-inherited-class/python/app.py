from pluto_sdk import KVStore, Router


class Model:
    def __init__(self, memory: KVStore):
        self.memory = memory

    def answer(self, question: str) -> str:
        self.memory.set("last", question)
        return "yes"


class LoudModel(Model):
    def __init__(self, memory: KVStore, mark: str):
        super().__init__(memory)
        self.mark = mark

    def answer(self, question: str) -> str:
        return super().answer(question) + self.mark


model = LoudModel(KVStore("memory"), "!")
router = Router("api")

router.post("/questions", lambda request: model.answer(request.body))

from pluto_sdk import KVStore, Router


class Model:
    def __init__(self, memory: KVStore):
        self.memory = memory

    def answer(self, question: str) -> str:
        self.memory.set("last", question)
        return "yes"


def add_model(router: Router, model: Model):
    model.answer("are you there?")
    router.post("/questions", lambda request: model.answer(request.body))


add_model(Router("api"), Model(KVStore("memory")))

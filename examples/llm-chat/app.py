"""Two chat models behind one router. Each remembers its answers in a key-value store of its own."""

from pluto_sdk import HttpRequest, KVStore, Router


class ChatModel:
    """A stand-in for a language model: it answers at once and remembers what it said."""

    def __init__(self, name: str, memory: KVStore, about: str):
        self.name = name
        self.memory = memory
        self.about = about

    def answer(self, question: str) -> str:
        text = f"{self.name} thinks that '{question}' is a good question"
        self.memory.set(question, text)
        return text


def add_routes(router: Router, name: str, model: ChatModel):
    """Serves one model. Runs at compile time, once for each call below."""

    def invoke_handler(request: HttpRequest) -> str:
        question = str(request.query.get("question", "anything"))
        return model.answer(question)

    router.get(f"/{name}/info", lambda request: model.about)
    router.get(f"/{name}/invoke", invoke_handler)


router = Router("router")

small = ChatModel("model1", KVStore("memory1"), "model1 is small and quick")
large = ChatModel("model2", KVStore("memory2"), "model2 is large and thorough")

add_routes(router, "model1", small)
add_routes(router, "model2", large)

from pluto_sdk import KVStore, Router


class LLM:
    def __init__(self, model: str, memory: KVStore, info: str):
        self.model = model
        self.memory = memory
        self.info = info

    def invoke(self, question: str):
        answer = f"Answer for {question} by {self.model}"
        self.memory.set(question, answer)
        return answer


def add_routes(router: Router, model: str, llm: LLM):
    def invoke_handler(request):
        question = str(request.query.get("question"))
        return llm.invoke(question)

    router.get(f"/{model}/info", lambda request: llm.info)
    router.get(f"/{model}/invoke", invoke_handler)


router = Router("router")

llm1 = LLM("model1", KVStore("memory1"), "LLM Info")
llm2 = LLM("model2", KVStore("memory2"), "LLM Info")

add_routes(router, "model1", llm1)
add_routes(router, "model2", llm2)

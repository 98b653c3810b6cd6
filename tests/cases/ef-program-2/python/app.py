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


def add_info(router: Router, model: str, described: LLM):
    router.get(f"/{model}/info", lambda request: described.info)


def add_routes(router: Router, model: str, llm: LLM):
    def invoke_handler(request):
        return llm.invoke(str(request.query.get("question")))

    add_info(router, model, llm)
    router.get(f"/{model}/invoke", invoke_handler)


router = Router("router")

add_routes(router, "model1", LLM("model1", KVStore("memory1"), "LLM Info"))
add_routes(router, "model2", LLM("model2", KVStore("memory2"), "LLM Info"))

from pluto_sdk import Function, Router


class Task(Function):
    def start(self):
        return self.invoke("now")


task = Task(lambda when: f"done {when}", "task")
router = Router("api")

router.post("/start", lambda request: task.start())

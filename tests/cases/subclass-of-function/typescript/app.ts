import { Function, Router } from "@pluto/sdk";

class Task extends Function {
  start(): Promise<unknown> {
    return this.invoke("now");
  }
}

const task = new Task((when) => `done ${when}`, "task");
const router = new Router("api");

router.post("/start", () => task.start());

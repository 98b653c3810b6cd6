import { KVStore, Queue, Router } from "@pluto/sdk";

class Tasks extends Queue {
  constructor(team: string) {
    super(`${team}-tasks`, { timeout: 60 });
  }

  add(name: string): Promise<void> {
    return this.push({ name });
  }
}

const tasks = new Tasks("red");
const done = new KVStore("done");
const router = new Router("api");

tasks.subscribe((event) => done.set("last", event.data));
router.post("/tasks", (request) => tasks.add(request.body ?? ""));

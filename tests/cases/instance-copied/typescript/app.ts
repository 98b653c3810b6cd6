import { Router } from "@pluto/sdk";

class Window {
  #seen: string[] = [];

  note(word: string) {
    this.#seen.push(word);
  }

  last() {
    return this.#seen.at(-1) ?? "";
  }
}

const recent = new Window();
const router = new Router("api");

router.post("/words", (request) => recent.note(request.body ?? ""));
router.get("/words/last", () => recent.last());

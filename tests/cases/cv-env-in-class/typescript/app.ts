import { Router } from "@pluto/sdk";

class Greeter {
  readonly word = process.env.GREETING;

  greet(): string {
    return `${this.word} ${process.env.NAME}`;
  }
}

const greeter = new Greeter();
const router = new Router("api");

router.get("/hello", () => greeter.greet());

import { Function, Router } from "@pluto/sdk";

function greet(name: string): string {
  return `hello ${name}`;
}

const greeter = new Function(greet);
const router = new Router("api");

router.get("/where", () => greeter.url());

import { Router } from "@pluto/sdk";

function sealed(target: Function) {
  Object.seal(target);
}

@sealed
class Greeter {
  greet(name: string) {
    return `hello, ${name}`;
  }
}

const greeter = new Greeter();
const router = new Router("api");

router.get("/greeting/:name", (request) => greeter.greet(String(request.params.name)));

import { Function, Router } from "@pluto/sdk";

const greeter = new Function((name: string) => `hello ${name}`);
const router = new Router("api");

router.get("/hello", () => greeter.invoke("you"));

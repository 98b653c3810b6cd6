import { Function, Router } from "@pluto/sdk";

const greeter = new Function((name: string) => `hello ${name}`, "greeter");
const router = new Router("api");

router.get("/hello", () => greeter.invoke("you"));

import { Router } from "@pluto/sdk";

const router = new Router("api");

const names: string[] = ["one"];
names["push"]("two");
const method = "unshift";
names[method]("zero");
for (const name of names) router.get(`/${name}`, () => name);

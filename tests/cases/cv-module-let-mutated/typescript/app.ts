import { Router } from "@pluto/sdk";

const words: string[] = [];
words.push("first");
let count = 1;
count += 2;

const router = new Router("api");

router.get("/words", () => ({ words, count }));

import { KVStore, Router } from "@pluto/sdk";

const words = new KVStore("words");
const router = new Router("api");

function loud(text: string): string {
  return `${text}!`;
}

async function lookUp(key: string): Promise<string> {
  return loud(await words.get(key));
}

router.get("/words/:key", (request) => lookUp(request.params.key ?? ""));

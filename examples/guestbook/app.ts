/** A guestbook: entries in a key-value store, and a function of its own that says how many there are. */
import { Function, type HttpRequest, type HttpResponse, KVStore, Router } from "@pluto/sdk";

const entries = new KVStore("entries");
const router = new Router("guestbook");

/** Counts the entries whose key begins with a prefix. Other handlers call it; nobody else can. */
async function count(prefix: string): Promise<number> {
  return (await entries.list(prefix)).length;
}

const counter = new Function(count);

router.get("/entries", async (request: HttpRequest) => {
  const after = request.query["after"];
  return await entries.list("", { after: typeof after === "string" ? after : undefined, limit: 20 });
});

router.get("/entries/:name", async (request: HttpRequest): Promise<HttpResponse> => {
  const name = request.params["name"] ?? "";
  if (!(await entries.has(name))) return { statusCode: 404, body: { error: `${name} has not been here` } };
  return { statusCode: 200, body: await entries.get(name) };
});

router.put("/entries/:name", async (request: HttpRequest): Promise<HttpResponse> => {
  await entries.set(request.params["name"] ?? "", request.body ?? "");
  return { statusCode: 201, body: { entries: await counter.invoke("") } };
});

router.delete("/entries/:name", (request: HttpRequest) => entries.delete(request.params["name"] ?? ""));

router.get("/about", () => ({ url: router.url() }));

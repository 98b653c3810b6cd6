import { type CloudEvent, type HttpRequest, type HttpResponse, KVStore, Queue, Router } from "@plutolang/pluto";

const router = new Router("router");
const queue = new Queue("queue");
const kvstore = new KVStore("kvstore");

router.get("/hello", async (req: HttpRequest): Promise<HttpResponse> => {
  const name = req.query["name"] ?? "Anonym";
  await queue.push(JSON.stringify({ name, at: 1 }));
  return { statusCode: 200, body: `hello ${name}` };
});

router.get("/last", async (): Promise<HttpResponse> => {
  return { statusCode: 200, body: await kvstore.get("last").catch(() => "nobody") };
});

queue.subscribe(async (event: CloudEvent): Promise<void> => {
  await kvstore.set("last", JSON.parse(event.data).name);
});

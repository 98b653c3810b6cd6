import { type HttpRequest, type HttpResponse, KVStore, Router } from "@plutolang/pluto";

const router = new Router("router");
const names = new KVStore("names");

router.get("/hello", async (req: HttpRequest): Promise<HttpResponse> => {
  const name = req.query["name"] ?? "Anonym";
  await names.set("last", String(name));
  return { statusCode: 200, body: `hello ${name}` };
});

router.post("/last", async (): Promise<HttpResponse> => {
  return { statusCode: 200, body: await names.get("last").catch(() => "nobody") };
});

import { type HttpRequest, KVStore, type RequestHandler, Router } from "@pluto/sdk";

const notes = new KVStore("notes");
const log = new KVStore("log");
const router = new Router("api");

function logged(handler: RequestHandler): RequestHandler {
  return async (request: HttpRequest) => {
    await log.set("last", request.path);
    return handler(request);
  };
}

router.get("/first", logged(() => notes.get("first")));

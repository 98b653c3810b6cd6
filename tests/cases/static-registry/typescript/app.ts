import { KVStore, Router } from "@pluto/sdk";

const log = new KVStore("log");
const router = new Router("api");

class Sinks {
  static readonly all: Record<string, (text: string) => Promise<void>> = {};

  static register(name: string, sink: (text: string) => Promise<void>) {
    this.all[name] = sink;
  }
}

Sinks.register("store", (text) => log.set("last", text));

router.post("/events", async ({ body }) => {
  await Sinks.all["store"]?.(body ?? "");
});

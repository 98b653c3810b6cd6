import { Router } from "@pluto/sdk";

const router = new Router("api");

const tools: string[] = ["hammer"];
class Shed {
  static {
    tools.push("saw");
  }
}
for (const tool of tools) router.get(`/tools/${tool}`, () => Shed.name);

const seeds: string[] = ["oat"];
class Barn {
  static readonly count = seeds.push("rye");
}
for (const seed of seeds) router.get(`/seeds/${seed}`, () => String(Barn.count));

const keys: string[] = ["front"];
function noted(_class: unknown, _context: unknown): void {
  keys.push("back");
}
@noted
class Door {}
for (const key of keys) router.get(`/keys/${key}`, () => Door.name);

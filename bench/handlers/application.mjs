import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How many handlers a module of routes has. */
const perModule = 10;

/**
 * Writes an application with that many handlers: modules of routes with classes that hold stores, infra functions that
 * are called twice, loops, helpers that all of them share. The same number gives the same files.
 */
export function writeApplication(folder, handlers) {
  for (const [name, text] of Object.entries(filesFor(handlers))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, "src/main.ts");
}

function filesFor(handlers) {
  const modules = Array.from(
    { length: Math.ceil(handlers / perModule) },
    (_, position) => `area${position + 1}`,
  );
  return {
    "pluto.yaml": "name: handlers\n",
    "package.json": `${JSON.stringify({ name: "handlers", private: true, type: "module" })}\n`,
    "src/main.ts": mainModule(modules),
    "src/shared/text.ts": textModule,
    "src/shared/repository.ts": repositoryModule,
    ...Object.fromEntries(modules.map((name) => [`src/routes/${name}.ts`, routesModule(name)])),
  };
}

const mainModule = (modules) => `import { Router } from "@pluto/sdk";
${modules.map((name) => `import { ${name} } from "./routes/${name}.ts";`).join("\n")}

const router = new Router("api");

${modules.map((name) => `${name}(router);`).join("\n")}
`;

const textModule = `/** Words of a text, in lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().split(/\\s+/).filter((word) => word !== "");
}

/** A text for a key of a store. */
export function keyOf(...parts: readonly string[]): string {
  return parts.flatMap(words).join(".");
}

export enum Order {
  First = "first",
  Last = "last",
}
`;

const repositoryModule = `import type { KVStore } from "@pluto/sdk";
import { keyOf, Order } from "./text.ts";

interface Counted {
  readonly count: number;
}

export class Repository<Item extends object> {
  constructor(
    readonly store: KVStore,
    readonly name: string,
    private readonly order = Order.First,
  ) {}

  async save(id: string, item: Item): Promise<string> {
    const key = keyOf(this.name, id);
    await this.store.set(key, JSON.stringify(item));
    return key;
  }

  async find(id: string): Promise<Item | undefined> {
    const key = keyOf(this.name, id);
    if (!(await this.store.has(key))) return undefined;
    return JSON.parse(await this.store.get(key));
  }

  async all(): Promise<Item[]> {
    const keys = await this.store.list(\`\${this.name}.\`);
    const ordered = this.order === Order.First ? keys : keys.toReversed();
    return Promise.all(ordered.map(async (key) => JSON.parse(await this.store.get(key))));
  }
}

export class Audited<Item extends object> extends Repository<Item & Counted> {
  override async save(id: string, item: Item & Counted): Promise<string> {
    const key = await super.save(id, { ...item, count: item.count + 1 });
    await this.store.set(\`\${key}.at\`, String(item.count));
    return key;
  }
}
`;

/** Ten handlers: four of an infra function called twice, three of a loop, three on their own. */
const routesModule = (area) => `import { type HttpRequest, KVStore, type Router } from "@pluto/sdk";
import { Audited, Repository } from "../shared/repository.ts";
import { keyOf, Order, words } from "../shared/text.ts";

interface Item {
  readonly title: string;
  readonly count: number;
}

const settings = { prefix: "/${area}", kinds: ["small", "large", "other"] } as const;
const plain = new KVStore("${area}-plain");
const audited = new Audited<Item>(new KVStore("${area}-audited"), "${area}", Order.Last);

function itemOf(request: HttpRequest): Item {
  const { title = "none", count = 0 } = request.json<Partial<Item>>();
  return { title: words(title).join(" "), count };
}

function addItems(router: Router, name: string, items: Repository<Item>): void {
  const path = \`\${settings.prefix}/\${name}\`;
  router.post(path, async (request) => ({ key: await items.save(String(request.query.id), itemOf(request)) }));
  router.get(\`\${path}/:id\`, async (request) => (await items.find(String(request.params.id))) ?? { statusCode: 404 });
}

export function ${area}(router: Router): void {
  addItems(router, "plain", new Repository<Item>(plain, "${area}"));
  addItems(router, "audited", audited);
  for (const kind of settings.kinds) {
    router.get(\`\${settings.prefix}/kinds/\${kind}\`, async () => ({ kind, keys: await plain.list(keyOf(kind)) }));
  }
  router.get(\`\${settings.prefix}/all\`, () => audited.all());
  router.delete(\`\${settings.prefix}/:id\`, async (request) => {
    await plain.delete(keyOf("${area}", String(request.params.id)));
  });
  router.get(\`\${settings.prefix}/about\`, (request) => \`\${words(request.path).length} words of ${area}\`);
}
`;

import { specifier } from "./business-module.mjs";

/** What the infra files share: names, a prefix of paths and an enum, none of it known to the SDK. */
export const configuration = {
  path: "src/infra/configuration.ts",
  text: `export const prefix = "/v1" as const;

export enum Stage { Draft = "draft", Live = "live" }

export const names = { router: "api", store: "items", complete: "complete" } as const;
`,
};

/**
 * An infra file: a router, stores and a queue; an infra function that is called twice with captured instances whose
 * fields hold stores; a loop over an enum; handlers that call business code.
 */
export function infraModule(number, { item, part }) {
  const path = `src/infra/service${number}.ts`;
  const text = `import { type HttpRequest, KVStore, Queue, Router } from "@pluto/sdk";
import { create${item.name}, describe${item.name} } from "${specifier(path, item.path)}";
import { create${part.name} as createPart, ${part.name}State as PartState } from "${specifier(path, part.path)}";
import { names, prefix, Stage } from "./configuration";

const router = new Router(\`\${names.router}-${number}\`);
const items = new KVStore(names.store + "-${number}");
const complete = new Queue(names.complete + "-${number}");
complete.subscribe(async ({ data: key }) => {
  const part = createPart(await items.get(key), { state: PartState.Open });
  await items.set(\`\${key}/part\`, part.key);
});

class Assistant {
  constructor(readonly name: string, private readonly memory: KVStore, readonly about: string) {}

  async answer(question: string): Promise<string> {
    const text = \`\${this.name} on \${question}\`;
    await this.memory.set(question, text);
    return text;
  }
}

function addAssistant(api: Router, name: string, assistant: Assistant): void {
  api.get(\`\${prefix}/\${name}/about\`, async () => ({ statusCode: 200, body: assistant.about }));
  api.get(\`\${prefix}/\${name}/answer\`, async (request: HttpRequest) => {
    const question = String(request.query["question"] ?? "anything");
    return { statusCode: 200, body: await assistant.answer(question) };
  });
}

addAssistant(router, "quick", new Assistant("quick", new KVStore("quick-memory-${number}"), "answers at once"));
addAssistant(router, "careful", new Assistant("careful", new KVStore("careful-memory-${number}"), "takes its time"));

for (const stage of [Stage.Draft, Stage.Live]) router.get(\`\${prefix}/stages/\${stage}\`, () => items.list(\`\${stage}/\`));

router.post(\`\${prefix}/items\`, async (request) => {
  const item = create${item.name}(String(request.query["id"] ?? "none"));
  await items.set(item.key, describe${item.name}(item));
  await complete.push(item.key);
  return { statusCode: 201, body: item.key };
});
router.get(\`\${prefix}/items/:id\`, (request) => items.get(request.params["id"] ?? ""));
router.get(\`\${prefix}/about\`, () => ({ url: router.url() }));
`;
  return { path, text };
}

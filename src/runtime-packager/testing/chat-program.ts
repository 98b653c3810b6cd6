import type { HandMadeProgram } from "./hand-made-deduction.ts";

const llm = `import type { KVStore } from "@pluto/sdk";

export class LLM {
  constructor(private readonly model: string, private readonly memory: KVStore) {}

  async invoke(question: string): Promise<string> {
    const answer = \`Answer for \${question} by \${this.model}\`;
    await this.memory.set(question, answer);
    return answer;
  }
}
`;

/** The text of the entry. */
export const app = `import { gzipSync } from "node:zlib";
import { KVStore, Router, type HttpRequest } from "@pluto/sdk";
import { LLM } from "./llm.ts";

function addRoutes(router: Router, model: string, llm: LLM): void {
  router.get(\`/\${model}/invoke\`, (request) => llm.invoke(String(request.query.question)));
}

function zip(request: HttpRequest): string {
  if (request.path === "/broken") throw new Error("broken");
  return gzipSync(request.path).toString("base64");
}

const router = new Router("router");
addRoutes(router, "model1", new LLM("model1", new KVStore("memory1")));
router.get("/zip", zip);
`;

/** Two handlers: one captures an instance that holds a store, the other needs only a module of Node. */
export const chatProgram: HandMadeProgram = {
  language: "typescript",
  sources: { "app.ts": app, "llm.ts": llm },
  replacements: {
    "app.ts": [
      [app.slice(app.indexOf("function addRoutes"), app.indexOf("function zip")), ""],
      [
        app.slice(app.indexOf("const router")),
        'export const invoke = /* @__PURE__ */ (() => { const llm = new LLM("model1", new KVStore("memory1")); ' +
          "return (request: HttpRequest) => llm.invoke(String(request.query.question)); })();\n" +
          "export { zip };\n",
      ],
    ],
  },
  handlers: {
    "router/router#get /model1/invoke": ["app.ts", "invoke"],
    "router/router#get /zip": ["app.ts", "zip"],
  },
};

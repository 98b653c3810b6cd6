import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import {
  type ArchRefParts,
  buildArchRef,
  decodeArchRef,
  deductionSchema,
  drawMermaid,
  drawTree,
  encodeArchRef,
  encodeDeduction,
  type Handler,
  type Resource,
} from "#arch-ref";
import type { Span } from "#diagnostics";
import { layoutJson } from "./layout.ts";

function line(number: number): Span {
  return { file: "app.py", start: { line: number, column: 1 }, end: { line: number, column: 9 } };
}

function resource(kind: string, name: string): Resource {
  return { id: `${kind}/${name}`, kind, name, options: {}, at: line(1) };
}

function handler(path: string, more: Partial<Handler> = {}): Handler {
  return {
    id: `router/api#get ${path}`,
    language: "python",
    function: "add_routes.<lambda>",
    trigger: { resource: "router/api", method: "get", arguments: [path] },
    captures: [],
    accesses: [],
    reads: [],
    environment: [],
    externals: [],
    at: line(3),
    ...more,
  };
}

const set = { resource: "kv-store/memory1", operations: ["set"], at: [line(7)] };

const parts: ArchRefParts = {
  entries: ["b.py", "a.py"],
  resources: [resource("router", "api"), resource("kv-store", "memory1")],
  handlers: [
    handler("/z", {
      function: "invoke_handler",
      captures: [
        { name: "question", value: '"?"', at: line(2) },
        { name: "llm", value: 'LLM("model1")', at: line(2) },
      ],
      accesses: [{ ...set, operations: ["set", "get", "set"], at: [line(9), line(7), line(9)] }],
      reads: [{ resource: "router/api", property: "url", at: [line(8)] }],
      environment: ["B", "A"],
    }),
    handler("/a"),
  ],
};

const local: ArchRefParts = {
  ...parts,
  functions: [
    {
      id: "app.add_routes",
      parameters: ["router", "model", "llm"],
      resources: [],
      handlers: [
        {
          function: "add_routes.invoke_handler",
          trigger: {
            resource: { parameter: "router" },
            method: "get",
            arguments: [{ concat: ["/", { parameter: "model" }, "/invoke"] }],
          },
          captures: [{ name: "llm", value: { parameter: "llm" }, at: line(2) }],
          accesses: [
            { resource: { parameter: "llm", path: ["memory"] }, operations: ["set"], at: [line(5)] },
          ],
          at: line(3),
        },
      ],
      calls: [
        {
          at: line(20),
          fills: { router: { resource: "router/api" }, model: "model1", llm: 'LLM("model1")' },
        },
      ],
      at: line(2),
    },
  ],
};

test("a built graph is sorted, without repetitions and frozen", () => {
  const graph = buildArchRef(parts);
  expect(graph.entries).toEqual(["a.py", "b.py"]);
  expect(graph.resources.map(({ id }) => id)).toEqual(["kv-store/memory1", "router/api"]);
  expect(graph.handlers.map(({ id }) => id)).toEqual(["router/api#get /a", "router/api#get /z"]);
  const last = graph.handlers[1];
  expect(last?.accesses).toEqual([{ ...set, operations: ["get", "set"], at: [line(7), line(9)] }]);
  expect(last?.captures.map(({ name }) => name)).toEqual(["llm", "question"]);
  expect(last?.environment).toEqual(["A", "B"]);
  expect(() => Object.assign(graph.handlers[1]?.trigger ?? {}, { method: "post" })).toThrow(TypeError);
});

test.each<[string, Partial<ArchRefParts>]>([
  ["two resources have the id router/api", { resources: [...parts.resources, resource("router", "api")] }],
  ["two handlers have the id router/api#get /a", { handlers: [...parts.handlers, handler("/a")] }],
  ["refers to kv-store/memory1, which is not in the graph", { resources: [resource("router", "api")] }],
  ["refers to router/api, which is not in the graph", { resources: [resource("kv-store", "memory1")] }],
  [
    "is not named after kind",
    { resources: [...parts.resources, { ...resource("router", "x"), id: "router/y" }] },
  ],
  ["is not named after its trigger", { handlers: [handler("/a", { id: "x" })] }],
])("a contradiction is thrown: %s", (message, wrong) => {
  expect(() => buildArchRef({ ...parts, ...wrong })).toThrow(message);
});

test("equal graphs have equal text, whatever the order of their keys", () => {
  const shuffle = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(shuffle);
    const entries = Object.entries(value).map(([key, member]) => [key, shuffle(member)] as const);
    return Object.fromEntries(entries.reverse());
  };
  const text = encodeArchRef(buildArchRef(local));
  const reversed = buildArchRef({
    ...local,
    resources: shuffle(local.resources) as Resource[],
    handlers: (shuffle(local.handlers) as Handler[]).reverse(),
  });
  expect(encodeArchRef(reversed)).toBe(text);
});

test("a graph survives the way to text and back", async () => {
  const graph = buildArchRef(local);
  expect(await decodeArchRef(encodeArchRef(graph))).toEqual({ graph });
});

test("a text that is no graph gives errors", async () => {
  expect((await decodeArchRef("{")).errors).toHaveLength(1);
  const graph = JSON.parse(encodeArchRef(buildArchRef(parts)));
  delete graph.handlers[0].trigger.method;
  graph.extra = 1;
  expect((await decodeArchRef(JSON.stringify(graph))).errors).toEqual([
    expect.stringContaining("additional properties"),
    "/handlers/0/trigger: must have required property 'method'",
  ]);
});

test("a deduction is of its schema, and the schema is strict", () => {
  const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(deductionSchema);
  const diagnostics = [
    {
      code: "PLT1003",
      severity: "error",
      message: "m",
      at: line(1),
      related: [{ message: "r", at: line(2) }],
      hint: "h",
      fix: { title: "t", edits: [{ at: line(1), text: "x" }] },
    },
  ] as const;
  const deduction = JSON.parse(encodeDeduction({ graph: buildArchRef(local), diagnostics }));
  expect(accepts(deduction), JSON.stringify(accepts.errors)).toBe(true);
  expect(accepts({ ...deduction, graph: { ...deduction.graph, functions: [{}] } })).toBe(false);
  expect(accepts({ ...deduction, diagnostics: [{ ...diagnostics[0], code: "X1" }] })).toBe(false);
});

test("the published schema is the one that is checked", async () => {
  const file = join(import.meta.dirname, "../../docs/schema/pluto.deduction-1.json");
  await expect(layoutJson(deductionSchema, { width: 110 })).toMatchFileSnapshot(file);
});

test("the tree shows resources, handlers, accesses and local graphs", () => {
  expect(drawTree(buildArchRef(local))).toBe(
    [
      "kv-store memory1   get, set by GET /z",
      "router   api",
      "├ GET /a ─► add_routes.<lambda>",
      "└ GET /z ─► invoke_handler   get, set memory1; read url of api",
      "",
      "infra function app.add_routes(router, model, llm) app.py:2",
      "├ {router} GET /{model}/invoke ─► add_routes.invoke_handler   set {llm.memory}",
      '└ called at app.py:20: router = router/api, model = model1, llm = LLM("model1")',
      "",
    ].join("\n"),
  );
});

test("the tree can do with ASCII, and paints without moving anything", () => {
  const graph = buildArchRef(parts);
  const ascii = drawTree(graph, { unicode: false });
  expect(ascii).toMatch(/^[\x20-\x7e\n]+$/);
  const painted = drawTree(graph, { unicode: false, paint: (role, text) => `<${role}>${text}</>` });
  expect(painted).toContain("<faint>`</> <trigger>GET /z</> <faint>-></> <function>invoke_handler</>");
  expect(painted.replaceAll(/<\/?(kind|name|trigger|function|access|faint)?>/g, "")).toBe(ascii);
});

test("Mermaid has stable names and escaped labels", () => {
  const handlers = [
    handler('/a"b', { accesses: [set] }),
    handler("/a/b", { reads: [{ resource: "router/api", property: "url", at: [line(8)] }] }),
  ];
  expect(drawMermaid(buildArchRef({ ...parts, handlers }))).toBe(
    [
      "flowchart LR",
      '  kv_store_memory1[["kv-store memory1"]]',
      '  router_api[["router api"]]',
      '  router_api_get_a_b("add_routes.#60;lambda#62;")',
      '  router_api_get_a_b__2("add_routes.#60;lambda#62;")',
      '  router_api -->|"GET /a#34;b"| router_api_get_a_b',
      '  router_api_get_a_b -->|"set"| kv_store_memory1',
      '  router_api -->|"GET /a/b"| router_api_get_a_b__2',
      '  router_api_get_a_b__2 -.->|"read url"| router_api',
      "",
    ].join("\n"),
  );
});
